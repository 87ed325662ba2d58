import { soundAccount } from './account';
import { Bus } from './bus';
import { BusinessApp } from './business-app';
import type { Faults, FaultsPatch, SimulatorState } from './control';
import { Customer } from './customer';
import type { Env } from './env';
import { noFaults, patchFaults } from './faults';
import { FlowBook } from './flow-book';
import { Journal } from './journal';
import { MediaBook } from './media-book';
import { Phones } from './phones';
import { Platform } from './platform';
import { SendRates } from './rate';
import type { RetryPlan } from './retry';
import { StateFile } from './state-file';
import { Statuses } from './statuses';
import { TemplateBook } from './template-book';
import type { PostWebhook } from './webhook-post';
import { WebhookSender } from './webhook-sender';

/** All parts of one simulated platform, wired. */
export class Simulator {
  readonly bus = new Bus();
  readonly phones = new Phones(this.bus);
  readonly journal = new Journal(this.bus);
  readonly sender: WebhookSender;
  readonly statuses: Statuses;
  readonly customer: Customer;
  readonly businessApp: BusinessApp;
  readonly platform: Platform;
  readonly templates: TemplateBook;
  readonly flows: FlowBook;
  readonly media = new MediaBook();
  readonly account = soundAccount();
  private readonly rates = new SendRates();
  private readonly stateFile: StateFile;
  private current = noFaults();

  constructor(
    readonly env: Env,
    network: { retries?: RetryPlan; post?: PostWebhook } = {},
  ) {
    const target = { url: env.webhookUrl, appSecret: env.appSecret };
    this.sender = new WebhookSender(target, () => this.current.webhooks, this.journal, network.retries, network.post);
    this.statuses = new Statuses(this.phones, this.sender, () => this.current.statuses, env.phoneNumberId);
    this.customer = new Customer(this.phones, this.sender, env.phoneNumberId);
    this.businessApp = new BusinessApp(this.phones, this.sender, env.phoneNumberId);
    this.templates = new TemplateBook(this.sender);
    this.flows = new FlowBook(() => this.stateFile.changed());
    this.platform = new Platform(this.phones, this.rates, this.flows, this.media);
    this.stateFile = new StateFile(env.stateFile, () => ({ threads: this.phones.all(), flows: this.flows.all() }));
    const kept = this.stateFile.load();
    this.phones.restore(kept.threads);
    this.flows.restore(kept.flows);
    if (this.phones.all().length === 0) this.addFirstPhone();
    this.bus.subscribe((event) => {
      if (event.type !== 'log' && event.type !== 'faults') this.stateFile.changed();
    });
  }

  get faults(): Faults {
    return this.current;
  }

  set faults(faults: Faults) {
    this.current = faults;
    this.bus.publish({ type: 'faults', faults });
  }

  patchFaults(patch: FaultsPatch): Faults {
    this.faults = patchFaults(this.current, patch);
    return this.current;
  }

  state(): SimulatorState {
    return { threads: this.phones.all(), faults: this.current, log: this.journal.log().slice(-200), timeZone: this.env.timeZone };
  }

  reset(): void {
    this.phones.restore([]);
    this.journal.clear();
    this.rates.clear();
    this.current = noFaults();
    Object.assign(this.account, soundAccount());
    this.addFirstPhone();
    this.bus.publish({ type: 'reset' });
  }

  stop(): void {
    this.sender.stop();
    this.stateFile.close();
  }

  /** An empty page would leave a newcomer with nothing to try. */
  private addFirstPhone(): void {
    this.phones.add({ name: 'Ayşe Yılmaz' });
  }
}
