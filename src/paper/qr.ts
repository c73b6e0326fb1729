import encodeQR from 'qr';
import type { RectMark } from './sheet.ts';

// Readers need four light modules round the code (ISO/IEC 18004, 9.1).
const QUIET_ZONE = 4;

/** The modules of the code for `text`, dark ones true, quiet zone included; error correction level M. */
export function encodeModules(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
}

/** The code as filled squares on white, `side` points wide with its quiet zone. */
export function drawCode(text: string, x: number, y: number, side: number): RectMark[] {
  const modules = encodeModules(text);
  const unit = side / modules.length;
  const marks: RectMark[] = [{ kind: 'rect', x, y, width: side, height: side, fill: 1 }];
  modules.forEach((row, r) => {
    for (let c = 0; c < row.length; c += 1) {
      if (!row[c]) continue;
      const start = c;
      while (row[c + 1]) c += 1;
      const at = { x: x + start * unit, y: y + r * unit };
      marks.push({ kind: 'rect', ...at, width: (c - start + 1) * unit, height: unit, fill: 0 });
    }
  });
  return marks;
}
