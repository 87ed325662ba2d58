import { HttpErrorResponse } from '@angular/common/http';
import { UNREAD } from '../ui/unread-faults';
import { PanelForm } from './panel-form';

const refusal = (fields: object) => new HttpErrorResponse({ status: 400, error: { code: 'invalid-request', detail: '', fields } });

describe(PanelForm.name, () => {
  it('knows what changed, and nothing once it is kept', async () => {
    const form = new PanelForm<{ name: string; fee: number }>();
    await form.load(async () => ({ name: 'Sofra', fee: 0 }));
    form.patch({ fee: 2_500 });
    expect([form.isDirty(), form.changes()]).toEqual([true, { fee: 2_500 }]);
    expect(await form.save(async (draft) => draft)).toBe(true);
    expect([form.isDirty(), form.changes(), form.draft()]).toEqual([false, {}, { name: 'Sofra', fee: 2_500 }]);
  });

  it('keeps what was typed when it is refused, and forgets a fault once its field changes', async () => {
    const form = new PanelForm<{ name: string; fee: number }>();
    await form.load(async () => ({ name: 'Sofra', fee: 0 }));
    form.patch({ fee: -1 });
    expect(await form.save(() => Promise.reject(refusal({ fee: 'negative' })))).toBe(false);
    expect([form.draft()?.fee, form.faults(), form.problem()]).toEqual([-1, { fee: 'negative' }, 'invalid-request']);
    form.patch({ fee: 1 });
    expect(form.faults()).toEqual({});
  });

  it('sends nothing while an amount cannot be read, and says which', async () => {
    const form = new PanelForm<{ name: string; fee: number }>();
    await form.load(async () => ({ name: 'Sofra', fee: 2_500 }));
    form.patch({ fee: UNREAD });
    const sent: unknown[] = [];
    expect(await form.save(async (draft) => (sent.push(draft), draft))).toBe(false);
    expect([sent, form.faults(), form.problem()]).toEqual([[], { fee: 'not-a-number' }, 'invalid-request']);
  });
});
