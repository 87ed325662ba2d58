import { foldTurkish } from '../catalog/fold-turkish';

/** Words around a time that order nothing: "19:45'te alırım", "I'd like it at 5 pm, thanks", "yarın 13:00 olur mu". */
const POLITE = new Set([
  ...words('te ta de da e a ye ya i alirim aliriz alacagim alacagiz alayim alalim gelirim geliriz gelecegim gelecegiz gelip gelsin gelse gelebilir orada olurum olsun olur olursa mu mi musun musunuz misin misiniz mumkun mumkunse'),
  ...words('yap yapin yapalim yapar yapabilir getirin getirir gonderin gonderir teslim hazir istiyorum istiyoruz isterim isteriz rica ederim ediyorum tesekkurler tesekkur sagolun sagol lutfen saat saati sularinda civarinda civari gibi dogru icin'),
  ...words('siparis siparisi siparisim siparisimi siparisimiz olarak alin degistir degistirin degistirelim tamam evet hayir yok aslinda peki bana bize kadar iyi'),
  ...words('i ill id im we well wed will be there come coming collect pick it it\'s its up want would like need love can could you may make made ready deliver delivered bring send have get got around about at by for then to the my our'),
  ...words('please pls thanks thank thx cheers ok okay yes no actually instead change set move time order possible is that this works fine good perfect great if us me on food let lets'),
]);

function words(text: string): string[] {
  return text.split(' ').map(foldTurkish);
}

/** Whether a text, if anything at all, says no more than that something is wanted, and kindly. */
export function isPoliteness(text: string): boolean {
  const folded = foldTurkish(text);
  return folded === '' || folded.split(' ').every((word) => POLITE.has(word));
}
