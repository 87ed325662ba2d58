import type { NewBranchRequest } from '@sofra/contracts';
import { Text, Uuid } from '../common/field-rules';

export class NewBranchBody implements NewBranchRequest {
  @Text(60)
  name!: string;

  @Uuid({ about: 'Whose settings, hours and zones it begins with.' })
  likeBranchId!: string;
}
