/**
 * An evening at the demo shop. `says` is typed, or tapped where the last message offers it; `moves` are the ticket's
 * buttons; `minutes` is how long ago it came in.
 */
export const EVENING = [
  { name: 'Işıl Çağlayan', minutes: 24, says: ['Et Döner Dürüm 120 g', 'Soğansız', '✔ Bu kadar', 'İstemiyorum', '2 ayran', 'Moda Caddesi 12/3, Kadıköy', 'Nakit öde'], moves: ['Hazırla', 'Hazır', 'Yola çıktı'] },
  { name: 'Ömer Şahin', minutes: 19, says: ['Kuşbaşılı Kaşarlı Pide', 'İstemiyorum', 'Mercimek Çorbası', 'Bahariye Caddesi 40, Kadıköy', 'Kartla öde'], moves: ['Hazırla', 'Hazır', 'Yola çıktı'] },
  { name: 'Gülay Öztürk', minutes: 16, says: ['3 lahmacun', '3 ayran', 'Rıhtım Caddesi 8, Kadıköy', 'Nakit öde'], moves: ['Hazırla', 'Hazır'] },
  { name: 'Kerem Aydın', minutes: 11, says: ['Tavuk Döner Dürüm 120 g', 'Acılı', 'Soğansız', 'Turşusuz', '✔ Bu kadar', 'Kaşar peyniri', '✔ Bu kadar', 'Söğütlüçeşme Caddesi 5', 'Kartla öde'], moves: ['Hazırla'] },
  { name: 'Şule Demir', minutes: 7, says: ['2 künefe', 'Maraş dondurması', '✔ Bu kadar', 'Caferağa Mahallesi 21, Kadıköy', 'Yemek kartıyla öde'], moves: ['Hazırla'] },
  { name: 'Can Yıldız', minutes: 3, says: ['İskender 120 g', 'Az acılı', 'Fenerbahçe Mahallesi 3', 'Nakit öde'], moves: [] },
  { name: 'Defne Kaya', minutes: 1, says: ['2 Kaşarlı Pide', '2 Kola 330 ml', 'Acıbadem Caddesi 77, Üsküdar', 'Kartla öde'], moves: [] },
];
