// A second way in: words that are sent to customers or told to owners. The board says none of them, and a bundler keeps what shares one file together.
export { auditDeed, auditKind, changedFields, type AuditReader, type ChangedField } from './audit/audit-text';
export { invitationText, rewardReply, type Invitation } from './conversation/referral-words';
export { ourStatusWording, statusReply, type StatusFacts } from './conversation/status-reply';
export { judgeStatusWording, judgeStatusWordings, longestStatusText, MAX_STATUS_TEXT, offeredPlaceholders, unknownPlaceholders, type OfferedPlaceholder } from './conversation/status-wording';
export { filledTemplate, STATUS_TEMPLATES, templateCall, type TemplateCall, type TemplateDefinition, type TemplateName } from './conversation/status-templates';
