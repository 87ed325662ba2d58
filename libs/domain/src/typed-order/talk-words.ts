/**
 * What a word or phrase of the talk around the food means. Everything is folded (no marks), apostrophes are gone; the
 * longest phrase wins. Turkish and English live in one table because people mix them in one message.
 */
export type TalkTag =
  | 'filler' // politeness, address, chat noise
  | 'unit' // tane, adet, porsiyon: belongs to the number before it
  | 'and' // joins wishes
  | 'also' // joins, and says that something is added
  | 'the' // English definiteness
  | 'request' // asks for food politely, so it is no question
  | 'ask' // price, availability, opening: what is named is not ordered
  | 'if-there' // what was asked for is wanted should it be there
  | 'ask-first' // asks when it opens the sentence
  | 'other' // a known word about something else: no typo of a product
  | 'place' // where somebody lives: what stands beside it is part of an address
  | 'ask-time' // how long: says nothing about what is named
  | 'told' // talks about food that was or was not brought
  | 'remove' // Turkish, after its object
  | 'take-out' // English, before its object
  | 'unwanted' // after its object, both languages
  | 'set' // yap, olsun; after its object
  | 'make' // English, before its object
  | 'more'
  | 'less'
  | 'instead' // A yerine B
  | 'instead-of' // B instead of A
  | 'replace' // replace A with B
  | 'to' // change A to B
  | 'all'
  | 'both'
  | 'part-one' // birinde, one of them
  | 'part-two'
  | 'part-half' // yarısı, half of them
  | 'rest' // diğeri, the other
  | 'times'
  | 'else' // what follows is wished only when what stands before cannot be had
  | 'repeat-last'
  | 'clear'
  | 'without' // before an ingredient
  | 'not-in' // after an ingredient
  | 'extra'
  | 'plenty'
  | 'little'
  | 'with'
  | 'inside';

const TABLE: Readonly<Record<TalkTag, string>> = {
  filler: `
    siparis verdim|siparis vermistim|siparis verdik|az once|demin|aslinda|esasinda|actually|in fact|instead|wait|hang on|hold on|bi dakika|bir dakika|dur bir dakika|hurry up|hurry|as fast as you can|acele edin|acele et|acele olsun|cabuk olun|cabuk olsun|hizli olsun
    abi|abim|abla|ablam|usta|ustam|hocam|hoca|kardes|kardesim|kanka|canim|dostum|sef|sefim|patron|bey|hanim|reis
    merhaba|merhabalar|selam|selamlar|slm|mrb|selamun aleykum|aleykum selam|gunaydin|iyi gunler|iyi aksamlar|iyi geceler|iyi calismalar|hayirli isler|hayirli aksamlar|kolay gelsin|bol kazanclar|hayirli gunler
    lutfen|lutfn|zahmet olmazsa|sana zahmet|size zahmet|mumkunse|tesekkurler|tesekkur ederim|tesekkur|tsk|tsk ederim|tskler|sagol|sagolun|eyvallah|sag ol|sag olun|elinize saglik|eline saglik|ellerinize saglik|kib|optum
    bana|bize|benim|bizim|bende|ben|biz|sen|siz|onu|onlar|onlari|bunu|sunu|sana|size|suna|bunlar|sunlar|su|o|bu
    tamam|tamamdir|tmm|tm|ok|okay|peki|evet|he|aynen|olur|hadi|haydi|ya|yaa|ha|hmm|eee|aa|ee|ama|fakat|yani|iste|sadece|yalniz|yalnizca|simdi|simdilik|hemen|cabuk|acele|acil|birazdan|bugun|hani|falan|filan|herhalde|galiba|belki|sey|once|sonra|da|de|ki|icin|hala|halen|gibi|kadar|diye|olarak|sicak|soguk|guzel|guzelce|guzelinden|taze|paket|pakete|paketle|servis|eve|adrese|gelsin|geliyorum|gelicem|gelecegim|bekliyorum|sevgiler|toplam|menu|menuden|canim cekti|cok cekti|cekti|orda|burda|ise|olan|olandan|soyle|soyle ki|su sekilde|siparis|siparisim|siparisi|siparisimiz|siparise|siparisime|siparisimize|tane de|kolay|lazim|istiyor|istiyo|beraber|birlikte|yeter|yeterli
    hi|hey|hello|hiya|good morning|good evening|good afternoon|good day|there|mate|bro|buddy|sir|please|pls|plz|thanks|thank you|thank you so much|thanks a lot|thx|ty|cheers|ok|yes|yeah|sure|great|so|well|um|uh|just|only|really|now|today|asap|quickly|then|for me|for us|for the|for|me|us|my|our|i|we|you|of them|of those|it|is|of|on|in|at|and that|thats all|that is all|that|this|those|these|some|order|orders|delivery|to go|takeaway|from you|from the menu|from|would|be|do|will|can|could|hot|cold|nice|portion of|side of|plate of|but|if possible|as well|too|have|got|any|the office
  `,
  unit: `
    tane|tanesi|adet|adt|ad|porsiyon|porsyon|pors|kase|tabak|bardak|kutu|sise|dilim|parca|paket|kisilik|porsiyonluk|tanesini|taneyi|lik|luk|li|lu|si|x
    portion|portions|portion of|portions of|piece|pieces|pcs|pieces of|can of|cans of|bottle of|bottles of|cup of|cups of|glass of|glasses of|bowl of|bowls of|plates of|servings of|serving of|orders of|order of|cans|bottles|lots
  `,
  and: 've|ile|ila|arti|and|plus|or|ya da|veya|hem',
  also: `
    bir de|birde|bide|bi de|bir tane de|ayrica|yanina|yaninda|yanina da|yaninda da|ustune|ek olarak|ilaveten|ekle|ekler misin|ekler misiniz|ekleyin|ekleyelim|ekleyebilir misin|ilave et|ilave
    also|add|plus also|and also|along with|together with|as well as
  `,
  the: 'the|my|that|those|these',
  request: `
    i was wondering if i could get|i was wondering if i can get|i was wondering if we could get|i was wondering if|i was hoping to get|i was hoping for|was wondering if|if i could get|if we could get|could you do me|do me|please do me|ayarla|ayarlayin|
    alabilir miyim|alabilir miyiz|alayim|alalim|aliyim|alim|alicam|alacagim|alacaktim|alirim|istiyorum|istiyoruz|isterim|istiyom|istiom|rica etsem|rica ederim|rica ediyorum|rica edecektim|gonderir misin|gonderir misiniz|gonderebilir misin|gonderebilir misiniz|gonder|gonderin|gonderirseniz|gonderirsen|yollar misin|yollar misiniz|yolla|yollayin|yollasana|yapar misin|yapar misiniz|yapabilir misin|yapabilir misiniz|hazirla|hazirlar misin|hazirlar misiniz|hazirlayin|hazirlayabilir misiniz|getir|getirin|getirir misin|getirir misiniz|verir misin|verir misiniz|ver|verin|versene|olur mu|olabilir mi|yazar misin|yazar misiniz|yaz|yazin|yazalim|sar|sarin|at|atin|atsana|koy|koyun|siparis vermek istiyorum|siparis vermek istiyordum|siparis verecektim|siparis edecektim|siparis vermek istemistim|diyecektim|edecektim|istemistim|istedim|acaba|yapsana|kap|kapip
    can i get|can i have|could i get|could i have|could i please have|may i have|may i get|can we get|can we have|could we have|could we get|can you send|can you send us|can you send me|could you send|can you make|can i order|could i order|can i please get|can i please have|i would like|id like|i d like|i would like to order|id like to order|we would like|wed like|i would love|id love|i want|i want to order|we want|i wanna|ill have|ill take|ill get|well have|well take|we will have|i will have|i will take|let me get|let me have|get me|get us|give me|give us|send|send me|send us|bring me|bring us|i need|we need|gimme|lets have|order me|make me
  `,
  ask: `
    var mi|varmi|var mi acaba|varmidir|yok mu|yokmu|bulunur mu|kaldi mi|kaldimi|oluyor mu|geliyor mu|ne kadar|nekadar|kac para|kac lira|kac tl|kaca|fiyat|fiyati|fiyatlar|fiyatlari|fiyatiniz|ucret|ucreti|ucretli mi|ucretsiz mi|acik misiniz|acikmisiniz|acik mi|kapali misiniz|kapali mi|nerede|nerde|neresi|neredesiniz|neden|niye|kac|nasil|hangi|hangisi|nedir|neler|neyli|ne var|ne zaman|kim|kimi|mi|mu|misin|musun|misiniz|musunuz|miyim|mi acaba|helal mi|taze mi|buyuk mu|acili mi|doyurucu mu|kac gram|kac kalori|icinde ne|icindekiler|icerigi|gecer mi|geciyor mu|kampanya|indirim|menuyu atar misiniz|menu atar misiniz|menuyu gonderir misiniz|gelir mi
    do you|are you|are there|is there|is the|are the|is it|does it|does the|do the|how much|how many|price|prices|price of|cost|costs|what|whats|what time|what is|which|where|wheres|when|who|why|how|can i pay|can i use|any chance|is your|are your|does your|open|close|closed|halal|calories|ingredients|allergens|allergy
  `,
  'if-there': 'varsa|var ise|kaldiysa|if so|if you do|if you have it|if you have any|if yes|if there is|if its there',
  'ask-first': 'is|are|does|do|did|will|has|was|were|can you tell|whats|hows',
  other: 'bozuk|bozukluk|cut in half|in half|cut in two|ikiye|ortadan|come|comes|came|side|wide|ride|post|test|rest|name|street|road|door|floor|cash|card|kart|karti|nakit|nakitle|kartla|kapi|kapida|kapisi|acik|kapali|adres|adresim|sokak|cadde|caddesi|mahalle|mahallesi|apartman|blok|bina|kurye|fatura|fis|bahsis|ustu|arkadas|aile|cocuk|cocuklar|misafir|dostlar|fine|nice|time|same|best|good|bad|like|love|work|home|house|call|calls|phone|number|masa|kisi|parti|dogum',
  place: 'street|road|avenue|lane|floor|flat|sokak|sokagi|sok|cadde|caddesi|cad|mahalle|mahallesi|mah|bulvari|apartman|apartmani|apt|blok|bina',
  'ask-time': `
    ne kadar surer|nekadar surer|ne kadar surede|kac dakika|kac dakikaya|kac dakikada|kac dk|kac saat|ne zaman gelir|ne zamana|kaca gelir|kaca hazir olur|kacta gelir|ne zaman hazir|ne kadara gelir|ne kadar zamanda|yarim saate gelir mi|uzun surer mi|sure
    how long|how long does it take|how long will it take|how soon|when will it|how quick|how long for
  `,
  told: `
    geldi|gelmedi|gelmemis|gelmis|gelmiyor|kaldi|eksik|yanlis|bozuktu|bozuk geldi|bozuk cikti|bayat|soguktu|sogumus|soguk geldi|guzeldi|kotuydu|iyiydi|lezzetliydi|harikaydi|super di|superdi|muhtesemdi|yedim|yedik|yedigim|yedigimiz|aldim|aldik|aldigim|aldigimiz|yemistim|yemistik|dunku|dun|gecen hafta|unutmussunuz|unutulmus|unuttunuz|begendim|begenmedim|begendik|sikayet|iade|pismemis|siparisim nerede|siparisim nerde|gonderdiniz|gondermissiniz|cikti|elinize saglik cok
    was|were|wasnt|werent|didnt|never got|never arrived|never came|missing|late|wrong|yesterday|last night|arrived|tasted|forgot|forgotten|complaint|refund|enjoyed|loved|was cold|disappointed|received
  `,
  remove: 'cikar|cikarin|cikarir misin|cikarir misiniz|cikaralim|cikart|cikartin|cikarabilir misin|cikarabilir misiniz|cikarir misiniz|kaldirabilir misin|kaldirabilir misiniz|kaldirir misiniz|cikarsana|sil|silin|siler misin|siler misiniz|silelim|kaldir|kaldirin|kaldirir misin|kaldiralim|iptal|iptal et|iptal edin|iptal olsun|iptal eder misin|iptal eder misiniz|iptal edelim|iptal edip|cikarip|kaldirip|vazgectim|vazgectik|dus',
  'take-out': 'remove|take off|take out|take away|delete|cancel|drop|get rid of|i dont want|dont want|we dont want|dont add|dont send|forget|scrap|lose',
  unwanted: 'degil|istemiyorum|istemiyoruz|istemem|istemiyom|olmasin|gerek yok|gerekmez|gerekmiyor|lazim degil|kalsin|yapmayin|gondermeyin|off|isnt needed|is not needed|not needed|arent needed|no longer needed|yok|eklemeyin|ekleme',
  set: 'yap|yapin|yapalim|olsun|yapiver|yapsak|olacak|cevir|guncelle|degistir|degistirin|yapar misin|yapar misiniz|olarak degistir|ile degistir|ile degistirin|ile degistirelim|ile degistirir misin|ile degistirir misiniz',
  make: 'make|make it|make that|change|set|update|change it to|i want the|increase|reduce|raise',
  more: 'daha|tane daha|more|another|one more|an extra|extra one|arttir|artir|artirin',
  less: 'azalt|eksilt|azaltin|eksiltin|less|fewer|one less|one fewer',
  instead: 'yerine|yerine de',
  'instead-of': 'instead of|rather than|in place of',
  replace: 'replace|swap|switch',
  to: 'to|into',
  all: 'hepsi|hepsini|hepsinde|hepsinin|hepsine|hepsi de|tumu|tumunu|tumunde|tamami|butun|her biri|her birinde|all|all of them|all of those|everything|each|each of them|every one|everyone',
  both: 'ikisi de|ikiside|her ikisi|her ikisi de|ikisini de|ikisinde de|ikisinin de|ikisine de|ucu de|ucude|ucunu de|dordu de|both|both of them',
  'part-one': 'biri|birisi|birinde|birini|birine|birinin|1 i|1 ini|bir tanesi|bi tanesi|bir tanesinde|bi tanesinde|bir tanesini|1 tanesi|1 tanesinde|bir tanesine|one of them|one of those|one of which|one of the',
  'part-two': 'ikisi|ikisinde|ikisini|iki tanesi|2 tanesi|two of them|two of those',
  'part-half': 'yarisi|yarisini|yarisinin|yarisinda|half of them|half of those',
  rest: 'digeri|digerinde|digerini|digerleri|digerlerinde|oburu|oburunde|oteki|otekinde|kalani|kalanlar|geri kalani|the other|the other one|other one|the others|the rest|other',
  times: 'x|times|kere|carpi',
  else: 'yoksa|kalmadiysa|bittiyse|if not|otherwise|or else|if you dont have it|if its not available',
  'repeat-last': `
    gecenkinin aynisi|gecenkinin aynisindan|gecenki|gecenkinden|gecenki gibi|gecenki siparis|gecen seferki|gecen seferkinden|gecen seferki siparisin aynisi|gecen seferkinin aynisi|gecen siparisin aynisi|gecen siparis|gecen siparisim|gecen gunku|gecen gunkunden|gecen gunkunun aynisi|gecen haftaki|gecen haftakinin aynisi|her zamanki|her zamankinden|her zamankini|her zamanki gibi|her zamanki siparis|her zamanki siparisim|her zamankinin aynisi|herzamanki|herzamankinden|aynisi|aynisindan|ayni siparis|ayni siparisten|ayni siparisi|aynisini|son siparisim|son siparisimi|son siparisi|son siparisin aynisi|son siparisimin aynisi|siparisimi tekrarla|tekrarla|tekrar et|tekrarlar misin|dunkunun aynisi|dunku siparisin aynisi|onceki siparis|onceki siparisim|onceki siparisin aynisi
    same as last time|same as before|same as usual|same as yesterday|same order|same order as last time|same again|the same again|same thing|same please|the usual|my usual|usual|usual order|my usual order|repeat my last order|repeat last order|repeat order|repeat my order|repeat|reorder|last order|my last order|as last time|order again|same one
  `,
  clear: `
    sepeti bosalt|sepeti temizle|sepeti sil|sepetimi bosalt|sepetimi temizle|sepeti iptal et|hepsini sil|hepsini cikar|hepsini iptal et|hepsini kaldir|tumunu sil|herseyi sil|her seyi sil|bastan basla|bastan baslat|bastan alalim|bastan baslayalim|siparisi bastan baslat|siparisi sil|siparisi bosalt|sifirla|sifirdan baslayalim|sil bastan|sepet bosalt|sepet temizle
    forget everything|forget it all|forget all of it|clear|clear basket|clear my basket|clear the basket|clear cart|clear my cart|clear the cart|empty basket|empty the basket|empty my basket|empty the cart|empty my cart|start over|start again|start from scratch|remove everything|delete everything|delete all|remove all|cancel everything|clear everything|reset
  `,
  without: 'no|without|w o|not|non|hold|hold the|minus|skip|skip the|leave out|leave out the|leave off|leave off the|dont put|dont put any|dont add|please no|with no|with out|take out|take off|remove|exclude|excluding|nix|no more|not too much|i dont want|i dont like|dont like|we dont like|i dont eat|dont eat|cant eat|i cant eat|cant have|allergic to|im allergic to|i am allergic to|neither',
  'not-in': 'degil|olmasin|olmayan|olmayanindan|konmamis|olmadan|koyma|koymayin|koymasin|koymayiniz|koymayalim|koymadan|istemiyorum|istemiyoruz|istemem|istemiyom|atma|atmayin|eklemeyin|ekleme|katma|katmayin|haric|cikar|cikarin|cikarir misin|cikarir misiniz|cikarabilir misin|cikarabilir misiniz|koymaz misiniz|koymayabilir misiniz|koymasaniz|cikart|yok|yapmayin|olmazsa|bulunmasin|sevmiyorum|sevmem|yiyemiyorum|alerjim var|free',
  extra: 'ekstra|extra|exstra|ilave|fazladan|ek|double|duble|cift',
  plenty: 'bol|bol bol|bolca|cok|daha fazla|fazla|epey|lots of|plenty of|a lot of|loads of|much|more|very|heavy on|heavy on the|generous|iyi|well|really|super|extremely|ultra|asiri|baya|bayagi',
  little: 'az|azicik|birazcik|biraz|hafif|hafiften|a little|a bit|a bit of|little|a little bit of|not very|not so|not that|not really|light|light on|light on the|easy on|easy on the|go easy on|go easy on the|less|slightly|mildly|lightly|not much|not too',
  with: 'with|w|ile',
  inside: 'icine|icinde|icerisine|arasina|inside|in it|icine de',
};

/** A phrase of the talk: its folded words and what they may mean there. */
export interface TalkPhrase {
  words: readonly string[];
  tags: readonly TalkTag[];
}

function readTable(): Map<string, TalkPhrase[]> {
  const tagsOf = new Map<string, TalkTag[]>();
  for (const [tag, list] of Object.entries(TABLE) as [TalkTag, string][]) {
    const phrases = list.split(/[|\n]/).map((phrase) => phrase.trim());
    for (const phrase of new Set(phrases)) if (phrase) tagsOf.set(phrase, [...(tagsOf.get(phrase) ?? []), tag]);
  }
  const byFirst = new Map<string, TalkPhrase[]>();
  for (const [phrase, tags] of tagsOf) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, tags }]);
  }
  return byFirst;
}

const PHRASES = readTable();

/** Phrases that start with this folded word. */
export function phrasesFrom(word: string): readonly TalkPhrase[] {
  return PHRASES.get(word) ?? [];
}

/** Single words of the talk that a typo may be corrected to. */
export const TALK_WORDS: readonly string[] = [...PHRASES.values()].flat().flatMap(({ words, tags }) => (words.length === 1 && !tags.includes('filler') ? words : []));

// Verbs in the past that are not in the table: `beğenmedik`, `dökülmüş`, `soğumuştu`.
const TOLD = /(?:medi|madi|memis|mamis|[aeiu]yd[iu]|m[iu]st[iu]|m[iu]ss[iu]n[iu]z)(?:k|m|n|n[iu]z|l[ae]r)?$/;

/** An unknown word that can only tell of something past. */
export function soundsPast(word: string): boolean {
  return word.length >= 6 && TOLD.test(word);
}
