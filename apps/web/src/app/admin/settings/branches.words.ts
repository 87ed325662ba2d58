import { wordTable } from '../../core/i18n/word-table';

export const BRANCHES_WORDS = wordTable({
  tr: {
    branches: 'Şubeler', isArchived: 'Kapandı; siparişleri duruyor.', hasNumber: 'WhatsApp numarası bağlı.', hasNoNumber: 'WhatsApp numarası yok; sohbetten sipariş gelmez.',
    archive: 'Şubeyi kapat', archiveOf: 'Şubeyi kapat: {{name}}', archiveTitle: '{{name}} kapansın mı?', archiveText: 'Numarasına yazanlar yanıt almaz ve şube listelerden çıkar. Siparişleri durur; şubeyi sonra yeniden açabilirsiniz.', archived: '{{name}} kapandı.',
    restore: 'Yeniden aç', restoreOf: 'Yeniden aç: {{name}}', restored: '{{name}} yeniden açıldı.', nameTaken: 'Adı {{name}} olan başka bir şube açık. Önce onun adını değiştirin.',
    openBranch: 'Yeni şube', 'hint.open': 'Ayarlarını, saatlerini ve bölgelerini seçtiğiniz şubeden alır; telefonu ve WhatsApp numarası kendisinindir. Bölgeleri gözden geçirin.', name: 'Şubenin adı', like: 'Şu şube gibi', open: 'Şubeyi aç', opened: '{{name}} açıldı. Bölgelerini gözden geçirin.',
  },
  en: {
    branches: 'Branches', isArchived: 'Closed for good; its orders are kept.', hasNumber: 'A WhatsApp number is connected.', hasNoNumber: 'No WhatsApp number; no orders come by chat.',
    archive: 'Close for good', archiveOf: 'Close for good: {{name}}', archiveTitle: 'Close {{name}} for good?', archiveText: 'Whoever writes to its number gets no answer, and it leaves the lists. Its orders are kept; you can open it again.', archived: '{{name}} is closed.',
    restore: 'Open again', restoreOf: 'Open again: {{name}}', restored: '{{name}} is open again.', nameTaken: 'Another branch called {{name}} is open. Give that one another name first.',
    openBranch: 'New branch', 'hint.open': 'It takes settings, hours and zones from the branch you choose; phone and WhatsApp number are its own. Look through its zones.', name: 'Name of the branch', like: 'Like', open: 'Open the branch', opened: '{{name}} is open. Look through its zones.',
  },
});
