/** A hand that only presses moves the mouse this little, pixels. */
const STILL = 8;

/**
 * Makes a press count that the page has pulled the button away from: pressing it takes the keyboard from the field before, what was typed there is heard,
 * and a line that appears for it moves the button from under the mouse before it is let go.
 */
export function keepPress(button: HTMLElement): void {
  button.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return;
    const page = button.ownerDocument;
    const released = (up: PointerEvent) => {
      forget();
      const isStill = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < STILL;
      if (isStill && button.isConnected && !button.contains(up.target as Node)) button.click();
    };
    const forget = () => {
      page.removeEventListener('pointerup', released, true);
      page.removeEventListener('pointercancel', forget, true);
    };
    page.addEventListener('pointerup', released, true);
    page.addEventListener('pointercancel', forget, true);
  });
}
