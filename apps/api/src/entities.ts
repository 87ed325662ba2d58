import { AuditEntryEntity } from './audit/audit-entry.entity';
import { BoardCommandEntity, BoardEventEntity } from './board/board-event.entity';
import { BranchCounterEntity } from './board/branch-counter.entity';
import { BranchEntity } from './branches/branch.entity';
import { BranchFulfilmentEntity, BranchLocaleEntity, BranchPaymentMethodEntity, BranchStatusMessageEntity, BranchStatusWordingEntity } from './branches/branch-options.entity';
import { ClosureEntity, OpeningHoursEntity } from './branches/opening-hours.entity';
import { DeliveryZoneCornerEntity, DeliveryZoneDistrictEntity, DeliveryZoneEntity } from './branches/delivery-zone.entity';
import { OrganizationEntity } from './branches/organization.entity';
import { BranchProductEntity, StockEntity } from './catalog/branch-product.entity';
import { CategoryEntity } from './catalog/category.entity';
import {
  ModifierAllergenEntity, ModifierDietEntity, ModifierSynonymEntity, ProductAllergenEntity, ProductDietEntity, ProductSynonymEntity,
} from './catalog/food-tags.entity';
import { ComboEntity, ComboSlotEntity, ComboSlotProductEntity } from './catalog/combo.entity';
import { MenuImageEntity } from './catalog/menu-image.entity';
import { MenuScheduleEntity } from './catalog/menu-schedule.entity';
import { MenuVersionEntity } from './catalog/menu-version.entity';
import { ModifierEntity } from './catalog/modifier.entity';
import { ModifierGroupEntity, ProductModifierGroupEntity } from './catalog/modifier-group.entity';
import { PriceChangeEntity, PriceChangeLineEntity } from './catalog/prices/price-change.entity';
import { ProductEntity } from './catalog/product.entity';
import { TaxClassEntity } from './taxes/tax-class.entity';
import { TaxRateEntity } from './catalog/tax-rate.entity';
import { CategoryTranslationEntity, ComboSlotTranslationEntity, ModifierGroupTranslationEntity, ModifierTranslationEntity, ProductTranslationEntity } from './catalog/translations.entity';
import { ConversationEntity } from './conversation/conversation.entity';
import { CustomerAddressEntity, CustomerConsentEntity, CustomerEntity } from './conversation/customer.entity';
import { InboundMessageEntity } from './conversation/inbound-message.entity';
import { CouponEntity } from './coupon/coupon.entity';
import { CouponCategoryEntity, CouponProductEntity, CouponWindowEntity } from './coupon/coupon-scope.entity';
import { CouponCustomerEntity, CouponRedemptionEntity } from './coupon/coupon-use.entity';
import type { Entities } from './database/data-source';
import { BranchFormEntity, BranchFormSlotEntity } from './forms/branch-form.entity';
import { IdempotencyKeyEntity } from './idempotency/idempotency-key.entity';
import { EscalationStepEntity, OrderEscalationEntity } from './escalation/escalation.entity';
import { BranchLatenessEntity } from './kitchen/kitchen-settings.entity';
import { PrepTimeEntity } from './kitchen/prep-time.entity';
import { OrderAmendmentEntity } from './orders/order-amendment.entity';
import { OrderEntity } from './orders/order.entity';
import { OrderEventEntity, OrderEventItemEntity, OrderSightingEntity } from './orders/order-event.entity';
import { OrderItemEntity, OrderItemModifierEntity } from './orders/order-item.entity';
import { OrderChargeEntity, OrderPaymentEntity } from './orders/order-money.entity';
import { RefundEntity } from './orders/desk/refund.entity';
import { OrderTermsEntity } from './orders/order-terms.entity';
import { MenuImageCopyEntity } from './outbox/menu-image-copy.entity';
import { MessageTemplateEntity } from './outbox/message-template.entity';
import { OutboundMessageEntity } from './outbox/outbound-message.entity';
import { PrintEntity } from './prints/print.entity';
import { ReferralCodeEntity, ReferralEntity, ReferralSettingsEntity } from './referrals/referral.entity';
import { PairingCodeEntity, ScreenEntity, ScreenHeartbeatEntity } from './screens/screen.entity';
import { SessionEntity } from './staff/session.entity';
import { WhatsAppConnectionEntity, WrongSignaturesEntity } from './whatsapp/whatsapp-connection.entity';
import { SecretKeyEntity } from './secrets/secret-key.entity';
import { StaffEntity } from './staff/staff.entity';
import { PasswordLinkEntity } from './staff/password-link.entity';
import { RecoveryCodeEntity } from './staff/recovery-code.entity';
import { BranchStationEntity, StationEntity, StationTranslationEntity } from './stations/station.entity';

/** Every table that TypeORM knows; the drift spec compares them with the migrations. */
export const ENTITIES: Entities = [
  ...[OrganizationEntity, BranchEntity, BranchLocaleEntity, BranchFulfilmentEntity, BranchPaymentMethodEntity],
  ...[BranchStatusMessageEntity, BranchStatusWordingEntity, OpeningHoursEntity, ClosureEntity, BranchCounterEntity],
  ...[MenuVersionEntity, TaxClassEntity, TaxRateEntity, CategoryEntity, ProductEntity, ModifierGroupEntity, ModifierEntity],
  ...[ProductModifierGroupEntity, BranchProductEntity, StockEntity, MenuScheduleEntity, MenuImageEntity],
  ...[ProductSynonymEntity, ProductAllergenEntity, ProductDietEntity, ModifierSynonymEntity, ModifierAllergenEntity, ModifierDietEntity],
  ...[PriceChangeEntity, PriceChangeLineEntity],
  ...[ComboEntity, ComboSlotEntity, ComboSlotProductEntity, ComboSlotTranslationEntity],
  ...[CategoryTranslationEntity, ProductTranslationEntity, ModifierGroupTranslationEntity, ModifierTranslationEntity],
  ...[CustomerEntity, CustomerConsentEntity, CustomerAddressEntity],
  ...[ConversationEntity, InboundMessageEntity, OutboundMessageEntity, MessageTemplateEntity, MenuImageCopyEntity],
  ...[CouponEntity, CouponWindowEntity, CouponProductEntity, CouponCategoryEntity, CouponCustomerEntity, CouponRedemptionEntity],
  ...[OrderEntity, OrderItemEntity, OrderItemModifierEntity, OrderChargeEntity, OrderPaymentEntity, OrderEventEntity, OrderEventItemEntity, OrderSightingEntity],
  ...[OrderTermsEntity, RefundEntity, IdempotencyKeyEntity],
  ...[StationEntity, StationTranslationEntity, BranchStationEntity, BranchLatenessEntity, EscalationStepEntity, OrderEscalationEntity],
  ...[ScreenEntity, PairingCodeEntity, ScreenHeartbeatEntity, OrderAmendmentEntity, PrepTimeEntity, PrintEntity],
  ...[ReferralSettingsEntity, ReferralCodeEntity, ReferralEntity],
  AuditEntryEntity,
  ...[DeliveryZoneEntity, DeliveryZoneCornerEntity, DeliveryZoneDistrictEntity],
  ...[BoardEventEntity, BoardCommandEntity, StaffEntity, SessionEntity],
  ...[BranchFormEntity, BranchFormSlotEntity],
  ...[PasswordLinkEntity, RecoveryCodeEntity],
  ...[SecretKeyEntity, WhatsAppConnectionEntity, WrongSignaturesEntity],
];
