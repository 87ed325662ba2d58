export { AccountClient } from './account-client';
export type { AccountClientOptions, PlatformNumber, PlatformWebhook } from './account-client';
export {
  buildButtons,
  buildFlow,
  buildList,
  buildLocationRequest,
  buildMarkRead,
  buildTemplate,
  buildText,
} from './build-message';
export type {
  BuildOptions,
  Built,
  ButtonsParts,
  FlowParts,
  ListParts,
  LocationRequestParts,
  TemplateParts,
  TextParts,
} from './build-message';
export { checkFlowData, checkFlowJson, filledIn } from './check-flow';
export { checkOutbound, isOutboundMessage } from './check-outbound';
export { classify } from './classify';
export { cutAtWord, cutText } from './cut-text';
export { DISH_SCREEN, dishFlow, dishFlowData, MAX_FLOW_SLOTS, readDishReply } from './dish-flow';
export type { DishFlowGroup, DishFlowParts, DishReply, FlowSlot } from './dish-flow';
export { FlowsClient } from './flows-client';
export type { FlowsClientOptions, PublishedFlow } from './flows-client';
export { platformJson } from './escape-json';
export {
  FLOW_LIMITS,
  LIMITS,
  PAIR_RATE,
  SERVICE_WINDOW_MS,
  THROUGHPUT_PER_SECOND,
  TYPING_MS,
  WEBHOOK_RETRY_MS,
} from './limits';
export type {
  ButtonsInteractive,
  FlowInteractive,
  InteractiveContent,
  ListInteractive,
  ListRow,
  ListSection,
  LocationRequestInteractive,
  MarkRead,
  MessageContent,
  MessageEnvelope,
  OutboundMessage,
  Recipient,
  ReplyButton,
  TemplateComponent,
  TemplateContent,
  TemplateTextParameter,
  TextContent,
} from './message';
export { MediaClient } from './media-client';
export type { MediaClientOptions, UploadedMedia } from './media-client';
export { pairWaitMs } from './outcome';
export type {
  AcceptedOutcome,
  DropReason,
  FailedOutcome,
  GraphError,
  MarkReadOutcome,
  SendOutcome,
} from './outcome';
export { ECHOES_FIELD, parseEchoes, type MessageEcho } from './parse-echoes';
export { parseWebhook } from './parse-webhook';
export type { Violation, ViolationCode } from './rules';
export { SIGNATURE_HEADER, signBody, verifyBody } from './signature';
export { DELIVERY_STATUSES, MEDIA_KINDS } from './webhook';
export type {
  AccountEvent,
  BusinessNumber,
  ContactsBody,
  CustomerIdentity,
  DeliveryStatus,
  EditBody,
  FlowReplyBody,
  IdentityChangedBody,
  IdentityUnsureBody,
  IgnoredItem,
  InboundBody,
  InboundMessage,
  InboundStatus,
  LocationBody,
  MediaBody,
  MediaKind,
  OrderBody,
  ParsedWebhook,
  PlatformError,
  PoisonousMessage,
  PoisonReason,
  ReactionBody,
  RevokeBody,
  TapBody,
  UnsupportedBody,
} from './webhook';
export { WhatsAppClient } from './whatsapp-client';
export type { SendOptions, WhatsAppClientOptions } from './whatsapp-client';
export { TemplatesClient } from './templates-client';
export type { NewTemplate, PlatformTemplate, TemplatesClientOptions } from './templates-client';
