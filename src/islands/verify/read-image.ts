import decodeQR from 'qr/decode.js';

/** Pixels of a picture as a canvas gives them. */
type Pixels = { width: number; height: number; data: Uint8ClampedArray };

/** A photo is not a frame of a film: there is time to look twice. */
const PATIENCE = { effort: 8, timeLimit: 800 } as const;
const GLANCE = { effort: 2, timeLimit: 60 } as const;

function tryRead(pixels: Pixels, opts: typeof PATIENCE | typeof GLANCE): string | null {
  try {
    return decodeQR(pixels, opts);
  } catch {
    return null;
  }
}

function drawScaled(
  source: CanvasImageSource,
  size: { width: number; height: number },
  longest: number,
): Pixels | null {
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width * scale));
  canvas.height = Math.max(1, Math.round(size.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** Large photos are noisy, small ones lose the modules: one size after the other. */
const SIZES = [1600, 1000, 2600, 640];

/** The words of the code in a photo; null where none is found or the file is no picture. */
export async function readPhoto(file: Blob): Promise<string | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  for (const size of SIZES) {
    const pixels = drawScaled(bitmap, bitmap, size);
    const text = pixels && tryRead(pixels, PATIENCE);
    if (text) return text;
  }
  return null;
}

/** The words of the code in the camera's present picture. */
export function readFrame(video: HTMLVideoElement): string | null {
  const size = { width: video.videoWidth, height: video.videoHeight };
  if (size.width === 0) return null;
  const pixels = drawScaled(video, size, 1280);
  return pixels && tryRead(pixels, GLANCE);
}
