import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type Locale, LOCALES, type PreviewDto, type PreviewInput, ROUTES } from '@sofra/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { BranchesService } from '../../branches/branches.service';
import { type SignedIn, Staff } from '../../common/access';
import { PreviewService } from './preview.service';

class InputBody {
  @ApiPropertyOptional({ description: 'Id of what was tapped; then `title` is its title.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  tap?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  title?: string;

  @ApiPropertyOptional({ description: 'What was typed.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  text?: string;

  @ApiPropertyOptional({ description: 'Token of a form; then the other fields are what it was filled with, and `title` stands on its button.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  form?: string;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  optionIds?: string[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(10)
  quantity?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string;
}

class PreviewBody {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  branchId?: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;

  @ApiProperty({ type: [InputBody], description: 'Everything said so far, oldest first.' })
  @IsArray()
  @ArrayMaxSize(40)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => InputBody)
  inputs!: InputBody[];
}

@ApiTags('catalog')
@Controller(`${ROUTES.catalog}/preview`)
export class PreviewController {
  constructor(
    private readonly preview: PreviewService,
    private readonly branches: BranchesService,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ description: 'Exactly the messages a new customer would get now; nothing is written or sent.' })
  async rehearse(@Staff() staff: SignedIn, @Body() { branchId, locale, inputs }: PreviewBody): Promise<PreviewDto> {
    const branch = await this.branches.ownBranch(staff, branchId);
    return this.preview.rehearse({ branch, locale, inputs: inputs.map(toPreviewInput) });
  }
}

function toPreviewInput({ tap, title = '', text = '', form, optionIds = [], quantity = '', note = '' }: InputBody): PreviewInput {
  if (form !== undefined) return { form, title, optionIds, quantity, note };
  return tap === undefined ? { text } : { tap, title };
}
