const KEY = 'sofra-phone-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const asked = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(KEY);

document.documentElement.dataset.theme = asked ?? (dark.matches ? 'dark' : 'light');

export function toggleTheme() {
  const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  localStorage.setItem(KEY, next);
}
