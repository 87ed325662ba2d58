/** What this browser remembers for its person; a browser that forbids storage only forgets. */
export const remembered = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`sofra.${key}`);
    } catch {
      return null; // storage switched off by the browser's privacy settings
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(`sofra.${key}`, value);
    } catch {
      // storage full or switched off: the choice lasts until the page is closed
    }
  },
};
