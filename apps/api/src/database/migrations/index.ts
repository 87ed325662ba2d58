import { CreateSecretKeys1795800060003 } from './1795800060003-CreateSecretKeys';
import { CreateWhatsAppConnections1795800060004 } from './1795800060004-CreateWhatsAppConnections';
import { CreateOrganizations1795384800000 } from './1795384800000-CreateOrganizations';
import { CreateCatalog1795384801000 } from './1795384801000-CreateCatalog';
import { CreateConversations1795384802000 } from './1795384802000-CreateConversations';
import { CreateOrders1795384803000 } from './1795384803000-CreateOrders';
import { CreateStaff1795384804000 } from './1795384804000-CreateStaff';
import { AddAttentionIndexes1795384805000 } from './1795384805000-AddAttentionIndexes';
import { CreateCouponScopes1795384810000 } from './1795384810000-CreateCouponScopes';
import { AddMessageTemplates1795384920001 } from './1795384920001-AddMessageTemplates';
import { CreateStations1795384940001 } from './1795384940001-CreateStations';
import { AddKitchenSettings1795384940002 } from './1795384940002-AddKitchenSettings';
import { CreateScreens1795384940003 } from './1795384940003-CreateScreens';
import { AddOrderTimes1795384940004 } from './1795384940004-AddOrderTimes';
import { CreatePrints1795384940005 } from './1795384940005-CreatePrints';
import { EnrichMenu1795384960001 } from './1795384960001-EnrichMenu';
import { CreateCombos1795385010001 } from './1795385010001-CreateCombos';
import { CreateAuditLog1795384950001 } from './1795384950001-CreateAuditLog';
import { AddHeldBack1795385020001 } from './1795385020001-AddHeldBack';
import { IndexConversationMessages1795385020002 } from './1795385020002-IndexConversationMessages';
import { CreateReferrals1795385020003 } from './1795385020003-CreateReferrals';
import { CreatePriceChanges1795385070001 } from './1795385070001-CreatePriceChanges';
import { VersionCoupons1795385080001 } from './1795385080001-VersionCoupons';
import { AddStaffSecurity1795385060001 } from './1795385060001-AddStaffSecurity';
import { CreateDeliveryZones1795385080002 } from './1795385080002-CreateDeliveryZones';
import { AddHandover1795385020004 } from './1795385020004-AddHandover';
import { CreateBranchForms1795800010001 } from './1795800010001-CreateBranchForms';
import { ScheduleOrders1795800080001 } from './1795800080001-ScheduleOrders';
import { NameWhoSoldOut1795800140001 } from './1795800140001-NameWhoSoldOut';
import { ArchiveBranches1795800060001 } from './1795800060001-ArchiveBranches';
import { AddMonthTerms1795800120001 } from './1795800120001-AddMonthTerms';
import { CreateMenuImageCopies1795800120002 } from './1795800120002-CreateMenuImageCopies';
import { CreateOrderTerms1795800050001 } from './1795800050001-CreateOrderTerms';
import { LimitStaffToBranch1795800060002 } from './1795800060002-LimitStaffToBranch';
import { CreateRefunds1795800050002 } from './1795800050002-CreateRefunds';
import { CreateStatusWordings1795800110001 } from './1795800110001-CreateStatusWordings';
import { AddAutoAccept1795800130001 } from './1795800130001-AddAutoAccept';
import { WidenReferralRewards1795800140101 } from './1795800140101-WidenReferralRewards';
import { CreateTaxClasses1795800130002 } from './1795800130002-CreateTaxClasses';
import { TaxCharges1795900130001 } from './1795900130001-TaxCharges';
import { AddWayMinutes1795900330001 } from './1795900330001-AddWayMinutes';
import { CreateOrderEventItems1795900350001 } from './1795900350001-CreateOrderEventItems';
import { AddEventPromise1795900370001 } from './1795900370001-AddEventPromise';
import { SetAttributeTermsApart1795900130002 } from './1795900130002-SetAttributeTermsApart';

export const MIGRATIONS = [
  CreateSecretKeys1795800060003,
  CreateWhatsAppConnections1795800060004,
  CreateOrganizations1795384800000,
  CreateCatalog1795384801000,
  CreateConversations1795384802000,
  CreateOrders1795384803000,
  CreateStaff1795384804000,
  AddAttentionIndexes1795384805000,
  CreateCouponScopes1795384810000,
  AddMessageTemplates1795384920001,
  CreateStations1795384940001,
  AddKitchenSettings1795384940002,
  CreateScreens1795384940003,
  AddOrderTimes1795384940004,
  CreatePrints1795384940005,
  EnrichMenu1795384960001,
  CreateCombos1795385010001,
  CreateAuditLog1795384950001,
  AddHeldBack1795385020001,
  IndexConversationMessages1795385020002,
  CreateReferrals1795385020003,
  CreatePriceChanges1795385070001,
  VersionCoupons1795385080001,
  AddStaffSecurity1795385060001,
  CreateDeliveryZones1795385080002,
  AddHandover1795385020004,
  ArchiveBranches1795800060001,
  CreateOrderTerms1795800050001,
  LimitStaffToBranch1795800060002,
  CreateBranchForms1795800010001,
  ScheduleOrders1795800080001,
  CreateRefunds1795800050002,
  CreateStatusWordings1795800110001,
  AddAutoAccept1795800130001,
  NameWhoSoldOut1795800140001,
  WidenReferralRewards1795800140101,
  CreateTaxClasses1795800130002,
  AddMonthTerms1795800120001,
  CreateMenuImageCopies1795800120002,
  TaxCharges1795900130001,
  SetAttributeTermsApart1795900130002,
  AddWayMinutes1795900330001,
  CreateOrderEventItems1795900350001,
  AddEventPromise1795900370001,
];
