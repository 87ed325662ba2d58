import { aSimulator, until } from './testing/fixtures';

describe('the Business app beside the Cloud API', () => {
  it('shows what staff write on the phone and tells the business by an echo', async () => {
    const { simulator, business, thread } = aSimulator();
    const { wamid } = simulator.businessApp.echo(thread, { text: 'Hemen bakıyoruz' });
    expect(thread.bubbles).toMatchObject([{ wamid, direction: 'received', text: 'Hemen bakıyoruz', status: 'delivered' }]);
    await until(() => business.received.length === 1);
    const [change] = JSON.parse(business.received[0]!.text).entry[0].changes;
    expect(change).toMatchObject({
      field: 'smb_message_echoes',
      value: { metadata: { phone_number_id: '1000' }, message_echoes: [{ id: wamid, to: '905321112233', to_user_id: 'TR.1', type: 'text', text: { body: 'Hemen bakıyoruz' } }] },
    });
  });

  it('opens no service window', () => {
    const { simulator, thread } = aSimulator();
    simulator.businessApp.echo(thread, { text: 'Merhaba' });
    expect(thread.phone.lastInboundAt).toBeNull();
  });

  it('tells that a customer has stopped offers', async () => {
    const { simulator, business, thread } = aSimulator();
    simulator.businessApp.preference(thread, { value: 'stop' });
    await until(() => business.received.length === 1);
    const [change] = JSON.parse(business.received[0]!.text).entry[0].changes;
    expect(change).toMatchObject({ field: 'user_preferences', value: { user_preferences: [{ wa_id: '905321112233', category: 'marketing_messages', value: 'stop' }] } });
  });
});
