const EVERY = 150; // milliseconds between two looks

/** Looks through the camera until a code is read or `stop` is called; the camera is then off. */
export interface Scan {
  stop: () => void;
}

/** Throws where there is no camera, or it was not allowed. */
async function openCamera(video: HTMLVideoElement): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } },
  });
  video.srcObject = stream;
  await video.play();
  return stream;
}

/** The camera is asked for here, and the decoder fetched only now. */
export async function startScan(
  video: HTMLVideoElement,
  onRead: (text: string) => void,
): Promise<Scan> {
  const [stream, { readFrame }] = await Promise.all([openCamera(video), import('./read-image.ts')]);
  let timer = 0;
  const stop = (): void => {
    clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  const look = (): void => {
    const text = readFrame(video);
    if (text === null) timer = window.setTimeout(look, EVERY);
    else {
      stop();
      onRead(text);
    }
  };
  look();
  return { stop };
}
