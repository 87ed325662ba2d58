import type { Locale } from '@sofra/contracts';

/** What may be said once the service window is closed: one wording for each occasion. */
export type TemplateName =
  | 'sofra_order_placed'
  | 'sofra_order_preparing'
  | 'sofra_order_preparing_until'
  | 'sofra_order_later'
  | 'sofra_order_clash'
  | 'sofra_order_clash_over'
  | 'sofra_order_amended'
  | 'sofra_order_ready'
  | 'sofra_order_on_the_way'
  | 'sofra_order_delivered'
  | 'sofra_order_undelivered'
  | 'sofra_order_rejected'
  | 'sofra_order_cancelled'
  | 'sofra_cancel_accepted'
  | 'sofra_cancel_declined'
  | 'sofra_friend_reward'
  | 'sofra_order_waiting'
  | 'sofra_kitchen_alarm';

/** A template as it goes out: the platform fills the values into the approved wording. */
export interface TemplateCall {
  name: TemplateName;
  language: Locale;
  values: string[];
}

/** A template as it is handed to the platform for approval, with examples for its values. */
export interface TemplateDefinition {
  name: TemplateName;
  language: Locale;
  /** `{{1}}` and so on stand for values: never first or last, since the platform refuses that. */
  body: string;
  examples: readonly string[];
}

interface Wording {
  tr: string;
  en: string;
  examples: readonly string[];
}

const WORDINGS: Readonly<Record<TemplateName, Wording>> = {
  sofra_order_placed: {
    tr: 'Siparişinizi aldık. Sipariş no: {{1}}, toplam {{2}}. Hazırlanınca haber veririz.',
    en: 'We have your order. Order no. {{1}}, total {{2}}. We will tell you when it is being prepared.',
    examples: ['27', '310,00 ₺'],
  },
  sofra_order_preparing: {
    tr: 'Sipariş no {{1}} hazırlanıyor. Çıkınca haber veririz.',
    en: 'Order no. {{1}} is being prepared. We will tell you when it is on its way.',
    examples: ['27'],
  },
  sofra_order_preparing_until: {
    tr: 'Sipariş no {{1}} hazırlanıyor, tahmini saat {{2}}. Çıkınca haber veririz.',
    en: 'Order no. {{1}} is being prepared, expected at {{2}}. We will tell you when it is on its way.',
    examples: ['27', '19:40'],
  },
  sofra_order_later: {
    tr: 'Sipariş no {{1}} söylediğimizden biraz geç kalıyor, yeni tahmini saat {{2}}. Anlayışınız için teşekkürler.',
    en: 'Order no. {{1}} takes a little longer than we said, it is now expected at {{2}}. Thank you for your patience.',
    examples: ['27', '19:55'],
  },
  sofra_order_clash: {
    tr: 'Üzgünüz, sipariş no {{1}} için istediğiniz saatte ({{2}}) kapalı olacağız. Başka bir saat için buraya yazın.',
    en: 'We are sorry: for order no. {{1}} we will be closed at the time you chose ({{2}}). Write to us here to choose another.',
    examples: ['27', '19:30'],
  },
  sofra_order_clash_over: {
    tr: 'Sipariş no {{1}} için istediğiniz saatte ({{2}}) açığız, siparişiniz geçerli.',
    en: 'For order no. {{1}} we are open at the time you chose ({{2}}), your order stands.',
    examples: ['27', '19:30'],
  },
  sofra_order_amended: {
    tr: 'Sipariş no {{1}} güncellendi: {{2}}. Yeni toplam {{3}}. Bir yanlışlık varsa buraya yazın.',
    en: 'Order no. {{1}} was updated: {{2}}. The new total is {{3}}. If anything is wrong, write to us here.',
    examples: ['27', '1 × Ayran eklendi', '310,00 ₺'],
  },
  sofra_order_ready: {
    tr: 'Sipariş no {{1}} hazır. Sizi bekliyoruz.',
    en: 'Order no. {{1}} is ready. We are waiting for you.',
    examples: ['27'],
  },
  sofra_order_on_the_way: {
    tr: 'Sipariş no {{1}} yola çıktı. Birazdan kapınızda.',
    en: 'Order no. {{1}} is on its way. It will be with you shortly.',
    examples: ['27'],
  },
  sofra_order_delivered: {
    tr: 'Sipariş no {{1}} teslim edildi. Afiyet olsun.',
    en: 'Order no. {{1}} was delivered. Enjoy your meal.',
    examples: ['27'],
  },
  sofra_order_undelivered: {
    tr: 'Sipariş no {{1}} maalesef teslim edilemedi. Buraya yazarsanız birlikte bakalım.',
    en: 'Order no. {{1}} could not be delivered, we are sorry. Write to us here and we will sort it out.',
    examples: ['27'],
  },
  sofra_order_rejected: {
    tr: 'Sipariş no {{1}} için üzgünüz, bu siparişi hazırlayamıyoruz. Ödeme alınmadı, dilerseniz buraya yazın.',
    en: 'We are sorry: order no. {{1}} cannot be prepared. Nothing was charged, and you can write to us here.',
    examples: ['27'],
  },
  sofra_order_cancelled: {
    tr: 'Sipariş no {{1}} iptal edildi. Sorunuz olursa buraya yazın.',
    en: 'Order no. {{1}} was cancelled. If you have a question, write to us here.',
    examples: ['27'],
  },
  sofra_cancel_accepted: {
    tr: 'Sipariş no {{1}} isteğiniz üzerine iptal edildi. Yine bekleriz.',
    en: 'Order no. {{1}} was cancelled as you asked. See you again.',
    examples: ['27'],
  },
  sofra_cancel_declined: {
    tr: 'Sipariş no {{1}} artık iptal edilemiyor, hazırlığı ilerledi. Sorunuz olursa buraya yazın.',
    en: 'Order no. {{1}} can no longer be cancelled, it is nearly done. If you have a question, write to us here.',
    examples: ['27'],
  },
  sofra_order_waiting: {
    tr: 'Sipariş no {{1}} bizde, mutfak çok yoğun olduğu için henüz başlayamadık. Başlayınca haber veririz.',
    en: 'We have order no. {{1}}, the kitchen is very busy and has not begun yet. We will tell you when it does.',
    examples: ['27'],
  },
  sofra_kitchen_alarm: {
    tr: 'Mutfak uyarısı, {{1}}: sipariş no {{2}} için {{3}} dakikadır kimse bakmadı. Lütfen mutfak ekranını kontrol edin.',
    en: 'Kitchen alarm, {{1}}: nobody has taken order no. {{2}} for {{3}} minutes. Please look at the screen of the kitchen.',
    examples: ['Sofra Kadıköy', '27', '3'],
  },
  sofra_friend_reward: {
    tr: 'Davet ettiğiniz arkadaşınız ilk siparişini verdi, teşekkür ederiz. İndirim kodunuz {{1}}, sonraki siparişinizde geçerli.',
    en: 'The friend you invited has had a first order, thank you. Your discount code {{1}} works on your next order.',
    examples: ['DOSTK7M2P9'],
  },
};

/** Every template in every language, as it is submitted for approval. */
export const STATUS_TEMPLATES: readonly TemplateDefinition[] = (Object.entries(WORDINGS) as [TemplateName, Wording][]).flatMap(
  ([name, { examples, ...bodies }]) => (['tr', 'en'] as const).map((language) => ({ name, language, body: bodies[language], examples })),
);

/** Characters of one value, as the platform demands. */
export const MAX_TEMPLATE_VALUE = 60;

/** The template for an occasion; values become one line of at most 60 characters, as the platform demands. */
export function templateCall(name: TemplateName, language: Locale, ...values: (string | number)[]): TemplateCall {
  return { name, language, values: values.map((value) => String(value).replace(/\s+/gu, ' ').trim().slice(0, MAX_TEMPLATE_VALUE) || '-') };
}

/** What the customer reads when the template goes out. */
export function filledTemplate({ name, language, values }: TemplateCall): string {
  return values.reduce((text, value, index) => text.replaceAll(`{{${index + 1}}}`, () => value), WORDINGS[name][language]);
}
