import { ROUTES } from '@sofra/contracts';

/** What the API tells about itself. */
interface Reading {
  cpuSeconds: number;
  residentBytes: number;
}

const SAMPLE_MS = 500;

/** Reads the API's own metrics, and its memory again and again. */
export class ApiMeter {
  private most = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly apiUrl: string) {}

  async read(): Promise<Reading> {
    const text = await (await fetch(new URL(ROUTES.metrics, this.apiUrl))).text();
    return { cpuSeconds: metric(text, 'process_cpu_seconds_total'), residentBytes: metric(text, 'process_resident_memory_bytes') };
  }

  /** Begins to watch the memory. */
  watch(): void {
    this.timer = setInterval(() => void this.read().then(({ residentBytes }) => (this.most = Math.max(this.most, residentBytes))), SAMPLE_MS);
  }

  /** The most memory seen since `watch`, bytes. */
  stop(): number {
    clearInterval(this.timer);
    return this.most;
  }
}

function metric(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (!line) throw new Error(`the API tells nothing about ${name}`);
  return Number(line.slice(name.length + 1));
}
