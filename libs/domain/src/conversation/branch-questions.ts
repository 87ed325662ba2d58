import { foldTurkish } from '../catalog/fold-turkish';

/** What people ask about a branch that its own facts answer. */
export type BranchTopic = 'hours' | 'duration' | 'pay' | 'area' | 'minimum' | 'fee';

/** What was asked, and what a text says besides. */
export interface BranchQuestions {
  topics: BranchTopic[];
  rest: string;
}

const PAYS = '(?:kapida(?: (?:nakit|kart\\w*))? ode\\w+|kart\\w*|kredi karti|nakit|sodexo|multinet|setcard|ticket|yemek karti\\w*|pos)';
const TAKEN = '(?:var mi\\w*|geciyor mu\\w*|geciyo mu|gecerli mi\\w*|gecer mi|oluyor mu|olur mu|kabul ed\\w+(?: mu\\w*)?|aliyor mu\\w*|calisiyor mu\\w*)';
const CARDS = '(?:cards?|cash|credit|debit|visa|mastercard|amex|meal)';
const OPENS = '(?:ac[iı]\\w*|acarsiniz|acil\\w*|kapan\\w+|kapat\\w+|calis\\w+|open\\w*|clos\\w+)';

/** As they are asked, folded; the rest of a question goes with it. */
const ASKED: readonly (readonly [BranchTopic, RegExp])[] = [
  ['fee', /\b(?:teslimat|kurye|servis|gonderim|paket) (?:ucret\w*|parasi|bedeli)(?: (?:ne kadar|kac\w*|var mi|nedir|\w*lira|para|tl))*|\bdelivery (?:fees?|costs?|charges?|price)\b(?: is| there)*|\b(?:how much|what)(?: \w+){0,2} (?:for |is |does )?(?:the )?delivery\b(?: cost| fee| charge)?|\bis (?:the )?delivery free\b|\bdo you charge for delivery\b|\b(?:teslimat|servis) (?:ucretsiz|bedava|ucretli) mi\w*/],
  ['minimum', /\b(?:is there |what is |whats |what's )?(?:a |the |your )?min(?:imum)?\b(?: (?:siparis|tutar|order|sepet|paket|basket|amount|spend|for|delivery|value|tutari|siparisiniz|ne kadar|kac\w*|nedir|var mi|lira|tl|para))*|\ben az (?:ne kadar|kac)\b(?: \w+){0,3}|\balt (?:limit|sinir)\w*(?: (?:ne kadar|kac\w*|var mi|nedir))*|\bpaket limit\w*|\bsmallest order\b/],
  ['area', /\b(?:do|can|could|will|would) (?:you|u) (?:guys )?deliver (?:to|in|at|here)\b.*|\bwhere do (?:you|u) deliver\b(?: to)?|\b(?:which|what) (?:areas?|districts?|zones?)\b.*\bdeliver\w*(?: to| in)*|\bdelivery (?:areas?|zones?)\b|\bdo (?:you|u) deliver$|\b(?:\w+ ){0,3}(?:servis\w*|teslimat\w*|gonderim\w*|paket servis\w*) (?:var mi\w*|yapiyor mu\w*|yapiyonuz mu|ediyor mu\w*)|\b(?:nereye|nerelere|hangi (?:semt|bolge|mahalle|ilce)\w*)(?: \w+){0,2} (?:servis|teslim|getir|gonder|paket)\w*(?: \w+){0,3}|\bservis (?:bolge|alan)\w*/],
  ['pay', new RegExp(`\\b(?:odeme(?:yi|ler)?|odeyebil\\w+|oderim|oduyor\\w*) (?:\\w+ ){0,2}?(?:nasil|yontem\\w*|secenek\\w*|sekil\\w*|sekli\\w*|turler\\w*)(?: (?:yap\\w+|ne\\w*|var|olacak|oluyor))*|\\b(?:nakit|kart) m[iı] (?:yoksa )?(?:nakit|kart) m[iı]\\b(?: oluyor| olur)?|\\bnasil (?:ode\\w+|oduyor\\w*)(?: yap\\w+)?|\\b${PAYS}(?: da| de)? (?:\\w+ ){0,2}?${TAKEN}|\\bhow (?:can|do|could|should|would) (?:i|we) pay\\b(?: for (?:it|this|that))?|\\bdo (?:you|u) (?:take|accept|have)(?: \\w+)?(?: or)? ${CARDS}\\b(?: \\w+)?|\\bcan (?:i|we) pay\\b.*|\\bpayment (?:methods?|options?|types?)\\b|\\bways? to pay\\b|\\bis (?:it )?(?:cash|card) (?:only|ok|okay|fine|possible)\\b`)],
  ['duration', /\bne ?kadar (?:surer|surede|zamanda|surecek|suruyor|surmez|zamana)\b(?: (?:gelir|gelmesi|hazir\w*|olur|teslim\w*|siparis\w*))*|\b(?:siparis |teslimat )?kac (?:dakika\w*|dk\w*|saat\w*)(?: (?:gelir|icinde|surer|hazir\w*|olur|sonra|teslim\w*|bekle\w*))*|\bne zaman(?:a)? (?:gelir|gelecek|getir\w*|ulas\w*|cikar|hazir\w*|teslim\w*|elime|gelmis)(?: (?:olur|edil\w+|ulasir|gecer))?|\bkac(?:a|ta) (?:gelir|hazir\w*|elimde)(?: olur)?|\b(?:yarim saat\w*|\d+ (?:dk|dakika)\w*) gelir mi\b|\buzun surer mi\w*|\b(?:bekleme|teslimat|hazirlanma|hazirlama) sure\w*(?: (?:ne kadar|nedir|kac\w*))*|\bhow (?:long|soon|quick\w*|fast)\b(?: (?:does|do|will|would|can|is|it|the|my|a|take|until|till|til|gets|comes|arrives|delivers|for|to|order|delivery|deliver|food|wait|be|come|arrive|get|here|ready|delivered|you|i|we|have|pickup))*|\bwhen (?:will|would|can|does|is)(?: (?:it|my|the|order|food|i|we|delivery|be|get|have|come|arrive|here|there|ready|delivered|pick|up|coming))+|\b(?:delivery|waiting|wait|cooking) time\w*/],
  ['hours', new RegExp(`\\b(?:saat )?(?:kacta|kaca kadar|kacda|ne zaman|when|what time|until when|till when|how late)(?: (?!gelir|hazir|gelecek|will|can)\\w+){0,4}? ${OPENS}\\b(?: \\w+)?|\\b(?:saat )?kaca kadar\\b(?: \\w+){0,2}|\\b(?:calisma|acilis|kapanis|acik) saat\\w*(?: \\w+)?|\\b(?:acik|kapali) m[iı]\\w*|\\b(?:are )?(?:you|u)(?: guys)?(?: still| already)? (?:open|closed|closing)\\b(?: now| today| tonight)*|\\b(?:opening|business|working) (?:hours|times?)\\b|\\bhours of operation\\b|\\byour hours\\b`)],
];

/** What goes before and after a question and orders nothing. */
const AROUND = /^(?:|acaba|peki|pardon|bir|de|da|sey|sorabilir|miyim|hey|hi|hello|merhaba|selam|so|and|ok|okay|please|lutfen|by|the|way|btw|bu|arada|now|today|tonight|bugun|simdi|su|an|anda|also|ayrica|tesekkurler|thanks|mi|mu|siz|sizde|you|guys|do|for|it|to|is|ama|but|sorry|abi|usta|ya)$/;

/** Questions about the branch in a text, each topic once; null when there is none. */
export function readBranchQuestions(text: string): BranchQuestions | null {
  const topics = new Set<BranchTopic>();
  const rests = text.split(/(?<=[,.;!?\n])/u).map((sentence) => {
    const found = askedIn(sentence);
    if (!found) return sentence;
    topics.add(found.topic);
    return found.rest;
  });
  return topics.size > 0 ? { topics: [...topics], rest: withoutEnds(rests.join(' ')) } : null;
}

/** The topic of a sentence, and what it says besides. */
function askedIn(sentence: string): { topic: BranchTopic; rest: string } | null {
  const words = sentence.split(/\s+/).filter(Boolean);
  const folded = words.map((word) => foldTurkish(word));
  const starts: number[] = [];
  let joined = '';
  for (const word of folded) {
    starts.push(joined.length);
    joined += `${word} `;
  }
  for (const [topic, pattern] of ASKED) {
    const match = pattern.exec(joined.trimEnd());
    if (!match) continue;
    const end = match.index + match[0].length;
    const rest = words.filter((_, at) => (starts[at]! + folded[at]!.length <= match.index || starts[at]! >= end) && !AROUND.test(folded[at]!));
    return { topic, rest: rest.join(' ') };
  }
  return null;
}

const withoutEnds = (text: string): string => text.replace(/^[\s,;.!?]+|[\s,;.!?]+$/gu, '').replace(/\s+/g, ' ');
