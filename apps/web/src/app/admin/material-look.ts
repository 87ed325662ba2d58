import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/** Brings Material's theme with the administration and takes it away with it. */
@Component({
  selector: 'sofra-material-look',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: '',
  styleUrl: './material.scss',
  host: { hidden: '' },
})
export class MaterialLook {}
