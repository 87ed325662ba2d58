import { create } from 'qrcode';

/** A QR code as one SVG path, and the length of its sides in modules; the quiet zone of four is the caller's. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const cells = Array.from({ length: modules.size * modules.size }, (_, index) => index).filter((index) => modules.data[index]);
  const path = cells.map((index) => `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`).join('');
  return { path, size: modules.size };
}
