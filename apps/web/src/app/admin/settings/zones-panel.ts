import { ChangeDetectionStrategy, Component, computed, inject, OnInit, signal } from '@angular/core';
import { type PointDto, ZONE_KINDS, type ZoneEdit, type ZoneKind, type ZonesDto, type ZoneTrialDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemOf, problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { Field } from '../ui/field';
import { MoneyField } from '../ui/money-field';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { readNumber } from '../ui/unread-faults';
import { Unsaved } from '../ui/unsaved';
import { mergeLists } from './merge-lists';
import { PanelForm } from './panel-form';
import { SettingsClient } from './settings-client';
import { SETTINGS_WORDS } from './settings.words';
import { isFarAway, isSomewhere, onMap, readCorners, writeCorners, zoneShapes } from './zone-shapes';
import { Off } from '../ui/off';

const ISTANBUL: PointDto = { latitude: 40.9903, longitude: 29.0291 };

interface EditedZones {
  version: string;
  zones: ZoneEdit[];
}

/** Where the branch delivers and on what terms. */
@Component({
  selector: 'sofra-zones-panel',
  imports: [Field, Icon, MoneyField, Off, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './zones-panel.html',
  styleUrls: ['./settings-panels.scss', './zones-panel.scss'],
})
export class ZonesPanel implements OnInit {
  private readonly client = inject(SettingsClient);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(SETTINGS_WORDS);
  protected readonly problemText = problemText;
  protected readonly kinds = ZONE_KINDS;
  protected readonly onMap = onMap;
  protected readonly isFarAway = isFarAway;
  protected readonly readNumber = readNumber;
  protected readonly pinFault = signal<string | undefined>(undefined);
  protected readonly readCorners = readCorners;
  protected readonly writeCorners = writeCorners;
  protected readonly form = new PanelForm<EditedZones>();
  protected readonly currency = signal('TRY');
  protected readonly timeZone = signal('');
  protected readonly drawing = computed(() => zoneShapes(this.form.draft()?.zones ?? []));
  protected readonly tried = signal<ZoneTrialDto | null>(null);

  constructor() {
    inject(Unsaved).watch(() => this.form.isDirty());
  }

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.form.load(async () => {
      const [zones, settings] = await Promise.all([this.client.zones(), this.client.read()]);
      this.currency.set(settings.currency);
      this.timeZone.set(settings.timeZone);
      return editable(zones);
    });
  }

  protected async save(): Promise<void> {
    if (await this.form.save(async ({ zones, version }) => editable(await this.client.setZones(zones, version)))) this.snacks.say(this.w('didSave'));
    else if (this.form.problem() === 'version-conflict') await this.form.rebase(async () => editable(await this.client.zones()), merged);
  }

  protected write(index: number, part: Partial<ZoneEdit>): void {
    this.put(this.zones().map((zone, at) => (at === index ? { ...zone, ...part } : zone)));
  }

  /** What the kind needs to begin with; what another kind had is kept until it is saved. */
  protected setKind(index: number, kind: ZoneKind): void {
    const { center, meters } = this.zones()[index]!;
    this.write(index, { kind, ...(kind === 'radius' ? { center: center ?? ISTANBUL, meters: meters ?? 2_000 } : {}) });
  }

  protected add(): void {
    const blank: ZoneEdit = { id: null, name: '', kind: 'radius', center: this.zones()[0]?.center ?? ISTANBUL, meters: 2_000, corners: [], districts: [], fee: 0, minimumBasket: 0, minutes: null };
    this.put([...this.zones(), blank]);
  }

  protected drop(index: number): void {
    const zone = this.zones()[index]!;
    this.put(this.zones().toSpliced(index, 1));
    this.snacks.say(this.w('zoneGone', { name: zone.name || this.w('newZone') }), () => {
      // Saved without it meanwhile: it comes back as a new one.
      const isKept = this.form.began()?.zones.some(({ id }) => id === zone.id);
      this.put(this.zones().toSpliced(index, 0, { ...zone, id: isKept ? zone.id : null }));
    });
  }

  protected up(index: number): void {
    const zones = [...this.zones()];
    zones.splice(index - 1, 0, ...zones.splice(index, 1));
    this.put(zones);
  }

  protected moveCenter(index: number, part: Partial<PointDto>): void {
    this.write(index, { center: { ...(this.zones()[index]?.center ?? ISTANBUL), ...part } });
  }

  protected lines(text: string): string[] {
    return text.split(/[\n,;]/).map((line) => line.trim()).filter(Boolean);
  }

  /** The first fault below a field. */
  protected faultUnder(path: string): string | undefined {
    const faults = Object.entries(this.form.faults());
    return faults.find(([field]) => field === path || field.startsWith(`${path}.`))?.[1];
  }

  protected async try(text: string, pin: string): Promise<void> {
    const [point] = readCorners(pin);
    const isPoint = !point || isSomewhere(point);
    this.pinFault.set(isPoint ? undefined : 'not-a-point');
    this.tried.set(null);
    if (!isPoint) return;
    try {
      this.tried.set(await this.client.tryAddress({ text, pin: point ?? null }));
    } catch (error) {
      this.form.problem.set(problemOf(error));
    }
  }

  private zones(): ZoneEdit[] {
    return this.form.draft()?.zones ?? [];
  }

  private put(zones: ZoneEdit[]): void {
    this.form.patch({ zones });
  }
}

function editable({ version, zones }: ZonesDto): EditedZones {
  return { version, zones };
}

/** Zone by zone: mine where I changed it. */
function merged(began: EditedZones, mine: EditedZones, theirs: EditedZones): EditedZones {
  return { ...theirs, zones: mergeLists(began.zones, mine.zones, theirs.zones, ({ id }) => id) };
}
