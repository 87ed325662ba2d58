import { toFirstFault } from './to-first-fault';

function aSheet() {
  document.body.innerHTML = `<div id="sheet"><label class="first"><input id="code"></label><label class="second"><input id="cap"></label><button>Send</button></div>`;
  const sheet = document.getElementById('sheet')!;
  sheet.querySelector('button')!.focus();
  const refuse = async (field: string) => {
    const label = sheet.querySelector(`.${field}`)!;
    label.classList.add('is-wrong');
    label.insertAdjacentHTML('beforeend', '<span class="fault" role="alert">Fill it in</span>');
    await Promise.resolve();
  };
  return { sheet, refuse, at: () => document.activeElement?.id };
}

describe(toFirstFault.name, () => {
  it('goes to the first field that is wrong once the answer is there', async () => {
    const { sheet, refuse, at } = aSheet();
    toFirstFault(sheet);
    await refuse('second');
    expect(at()).toBe('cap');
  });

  it('goes there again at the next try, and only then', async () => {
    const { sheet, refuse, at } = aSheet();
    toFirstFault(sheet);
    await refuse('second');
    sheet.querySelector('button')!.focus();
    await refuse('first');
    expect(at()).toBe('');
    toFirstFault(sheet);
    sheet.querySelector('.second .fault')!.remove();
    await refuse('second');
    expect(at()).toBe('code');
  });

  it('shows a sentence that is about no field', async () => {
    const { sheet, at } = aSheet();
    let shown = '';
    Element.prototype.scrollIntoView = function (this: Element) { shown = this.textContent ?? ''; };
    toFirstFault(sheet);
    sheet.insertAdjacentHTML('afterbegin', '<p class="notice" role="alert">Somebody changed it</p>');
    await Promise.resolve();
    expect([shown, at()]).toEqual(['Somebody changed it', '']);
  });
});
