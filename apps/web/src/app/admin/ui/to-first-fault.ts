const FIELD = '.is-wrong :is(input, select, textarea)';
const SENTENCE = ':is(.notice, .fault)[role="alert"]';
// An answer that takes longer finds whoever sent it somewhere else.
const WAIT_MS = 5_000;

/** After a form was sent: waits for what is said against it and goes to the first field that is wrong, or where none is, to the first sentence; answers how to stop. */
export function toFirstFault(within: HTMLElement): () => void {
  const before = new Set(within.querySelectorAll(SENTENCE));
  const watch = new MutationObserver(() => {
    const said = [...within.querySelectorAll(SENTENCE)].some((sentence) => !before.has(sentence));
    if (said) go();
  });
  const timer = setTimeout(stop, WAIT_MS);
  watch.observe(within, { childList: true, subtree: true });

  function stop(): void {
    clearTimeout(timer);
    watch.disconnect();
  }

  function go(): void {
    stop();
    const field = within.querySelector<HTMLElement>(FIELD);
    if (field) field.focus();
    else within.querySelector(SENTENCE)?.scrollIntoView?.({ block: 'nearest' });
  }

  return stop;
}
