import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The bowl and the name. */
@Component({
  selector: 'sofra-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="8" class="ground" />
      <path d="M6 17h20a10 8.5 0 0 1-20 0Z" class="bowl" />
      <path d="M12 12.500c-1.400-1.700 1.400-2.800 0-4.500M16 12.500c-1.400-1.700 1.400-2.800 0-4.500M20 12.500c-1.400-1.700 1.400-2.800 0-4.500" class="steam" />
    </svg>
    <span>Sofra</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      font-size: var(--sofra-text-m);
      font-weight: 700;
      letter-spacing: -0.01em;
    }
    .ground { fill: var(--sofra-brand); }
    .bowl { fill: var(--sofra-on-brand); }
    .steam { fill: none; stroke: var(--sofra-on-brand); stroke-width: 1.8; stroke-linecap: round; }
  `,
})
export class Brand {}
