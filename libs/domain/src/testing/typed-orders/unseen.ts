/** Written after the parser's last change and measured once; the parser was not changed since. Format: see `read-cases.ts`. */
export const UNSEEN = String.raw`
# Turkish
merhaba 2 adana dürüm 1 tavuk dürüm 3 ayran alabilir miyim => 2 adana-durum; 1 tavuk-durum; 3 ayran
1 kaşarlı pide 1 ezogelin 1 kola => 1 kasarli-pide; 1 ezogelin; 1 kola
3 tane çeyrek ekmek tavuk döner soğansız => 3 ceyrek-tavuk no-onion
bir duble iskender bol tereyağlı yanına şalgam => 1 iskender p2 x-butter; 1 salgam
2 tavk durum aci olmasin 1 su => 2 tavuk-durum no-spice; 1 su
köfte ekmek acılı bol soğanlı turşusuz => 1 kofte-ekmek spicy x-onion no-pickle
beş lahmacun ikisi acılı üçü acısız => 2 lahmacun spicy; 3 lahmacun no-spice
3 çiğ köfte dürüm 1 tanesi acısız => 1 cigkofte-durum no-spice; 2 cigkofte-durum
baklavadan 2 porsiyon 2 çay => 2 baklava; 2 cay
1 gavurdağı nar ekşisiz 1 ızgara köfte => 1 gavurdagi no-molasses; 1 kofte
karışık tost ve portakal suyu => 1 karisik-tost
izgara kanat cacik pilav => 1 kanat; 1 cacik; 1 pilav
et dürüm 90lık 2 tane kaşarlı => 2 et-durum-90 x-cheese
siparişim kaç dakikada gelir acaba => -
iskender doyurucu mu => -
[A] ayranı 4 tane yap => set 2 4
[B] lahmacunların hepsi acısız olsun => edit 2 no-spice
[B] kolayı zero yap => drop 3; 1 zero
[A] bi tane daha ayran => set 2 2
önceki siparişimin aynısını istiyorum => last
nugget ve patates ikisi de mayonezli => 1 nugget mayo; 1 patates mayo
1 et döner => ? 1 et-durum-90|et-durum-120|yarim-et|pilav-et
# English
two adana wraps extra cheese and one fanta => 2 adana-durum x-cheese; 1 fanta
could i get a double iskender and a churned ayran => 1 iskender p2; 1 yayik-ayran
3 cheeseburgers, one without pickles => 1 cheeseburger no-pickle; 2 cheeseburger
half loaf beef doner no tomato please => 1 yarim-et no-tomato
chicken shish, rice and a shepherd's salad => 1 tavuk-sis; 1 pilav; 1 coban
four mini lahmacun not spicy and 2 waters => 4 findik-lahmacun no-spice; 2 su
kunefe with clotted cream and two teas => 1 kunefe kaymak; 2 cay
1 beef wrap 90 g no onions no sauce => 1 et-durum-90 no-onion no-sauce
a lentil soup and some fries with ketchup => 1 mercimek; 1 patates ketchup
onion rings x2 and diet coke => 2 sogan-halkasi; 1 zero
chiken burger and a larg coke => 1 tavuk-burger; 1 kola-1l
do you have vegan food => -
my food arrived cold => -
[A] make the wraps spicy => edit 1 spicy
[B] swap the coke for an ayran => drop 3; 1 ayran
[B] remove one lahmacun please => drop 2 1
i'll have my usual => last
one toastie => ? 1 kasarli-tost|sucuklu-tost|karisik-tost
`;
