/** Development half of the typed-order test set: the parser may be tuned on it. Format: see `read-cases.ts`. */
export const DEVELOPMENT_TR = String.raw`
# plain
1 lahmacun 1 ayran => 1 lahmacun; 1 ayran
iki adana dürüm bir şalgam => 2 adana-durum; 1 salgam
tavuk döner dürüm ve ayran => 1 tavuk-durum; 1 ayran
ezogelin çorbası, gavurdağı salatası, 2 su => 1 ezogelin; 1 gavurdagi; 2 su
et döner dürüm 120 g => 1 et-durum-120
90 gram et dürüm => 1 et-durum-90
3 kaşarlı pide 1 litre kola => 3 kasarli-pide; 1 kola-1l
köfte ekmek yanına bir ayran => 1 kofte-ekmek; 1 ayran
sucuklu tost, çay => 1 sucuklu-tost; 1 cay
ızgara kanat bir de çoban salata => 1 kanat; 1 coban
fıstıklı baklava 1 çay => 1 baklava; 1 cay
cheeseburger soğan halkası ve zero => 1 cheeseburger; 1 sogan-halkasi; 1 zero
pilav üstü et döner, cacık => 1 pilav-et p1; 1 cacik
2 çiğ köfte 1 şalgam => 2 cigkofte-durum; 1 salgam
bir tavuk nugget bir fanta ayrıca 1 su => 1 nugget; 1 fanta; 1 su
yayık ayran 2 adet, lahmacun 2 adet => 2 yayik-ayran; 2 lahmacun
maden suyu ve su => 1 soda; 1 su
# quantities
dört lahmacun iki ayran => 4 lahmacun; 2 ayran
3x lahmacun 3x ayran => 3 lahmacun; 3 ayran
lahmacun x 4 => 4 lahmacun
yirmi lahmacun on ayran => 20 lahmacun; 10 ayran
ayran 2 dürüm tavuk 1 => 2 ayran; 1 tavuk-durum
üçer lahmacun ve ayran => 3 lahmacun; 3 ayran
1,5 iskender 1 ayran => 1 iskender p15; 1 ayran
bir buçuk porsiyon iskender => 1 iskender p15
iskender 1.5 porsiyon 2 tane => 2 iskender p15
üç tane duble pilav üstü tavuk => 3 pilav-tavuk p2
yarım ekmek et döner => 1 yarim-et
iki yarım ekmek tavuk => 2 yarim-tavuk
çeyrek ekmek tavuk döner 2 tane => 2 ceyrek-tavuk
birer tane tavuk dürüm ve kola => 1 tavuk-durum; 1 kola
on beş lahmacun => 15 lahmacun
3 porsiyon ızgara köfte => 3 kofte
bi tane adana dürüm => 1 adana-durum
2li lahmacun bi ayran => 2 lahmacun; 1 ayran
bir düzine fındık lahmacun => 12 findik-lahmacun
3 kutu kola 1 şişe su => 3 kola; 1 su
beş tane lahmacun => 5 lahmacun
# modifiers
tavuk dürüm acısız => 1 tavuk-durum no-spice
yarım ekmek tavuk döner bol soğanlı => 1 yarim-tavuk x-onion
az acılı adana dürüm bir ayran => 1 adana-durum mild; 1 ayran
1 et dürüm 90 gr domatessiz turşusuz => 1 et-durum-90 no-tomato no-pickle
3 lahmacun acılı => 3 lahmacun spicy
ekstra kaşarlı tavuk dürüm => 1 tavuk-durum x-cheese
adana dürüm domates koymayın => 1 adana-durum no-tomato
tavuk burger sos istemiyorum => 1 tavuk-burger no-sauce
köfte ekmek soğan domates olmasın => 1 kofte-ekmek no-onion no-tomato
iskender tereyağsız => 1 iskender p1 no-butter
iskender bol tereyağlı yoğurtsuz => 1 iskender p1 x-butter no-yoghurt
kaymaklı künefe => 1 kunefe kaymak
nugget ranch sos => 1 nugget ranch
acısı az olsun tavuk dürüm => 1 tavuk-durum mild
tavuk dürüm patates içinde olsun => 1 tavuk-durum x-fries
acısız 2 lahmacun 1 ayran => 2 lahmacun no-spice; 1 ayran
2 soğansız 1 soğanlı lahmacun => 2 lahmacun no-onion; 1 lahmacun
cheeseburger ekstra et ve turşusuz => 1 cheeseburger x-meat no-pickle
çoban salata nar ekşisiz => 1 coban no-molasses
adana dürüm maydanoz olmasın => 1 adana-durum (maydanoz olmasın)
lahmacun az pişmiş => 1 lahmacun (az pişmiş)
bir lahmacun acılı olsun bir lahmacun acısız => 1 lahmacun spicy; 1 lahmacun no-spice
ayran ve acısız tavuk dürüm => 1 ayran; 1 tavuk-durum no-spice
# shared
3 lahmacun 2 tavuk dürüm hepsi acısız olsun => 3 lahmacun no-spice; 2 tavuk-durum no-spice
2 adana dürüm biri acısız biri acılı => 1 adana-durum no-spice; 1 adana-durum spicy
adana dürüm ve tavuk dürüm ikisi de bol soğan => 1 adana-durum x-onion; 1 tavuk-durum x-onion
2 tavuk dürüm birinde domates olmasın => 1 tavuk-durum no-tomato; 1 tavuk-durum
4 lahmacun ikisi acısız => 2 lahmacun no-spice; 2 lahmacun
3 tavuk dürüm 1 tanesi soğansız => 1 tavuk-durum no-onion; 2 tavuk-durum
# several lines
selam⏎3 lahmacun⏎3 ayran => 3 lahmacun; 3 ayran
1 tavuk dürüm acısız⏎1 adana dürüm⏎1 kola => 1 tavuk-durum no-spice; 1 adana-durum; 1 kola
* 2 ezogelin çorbası⏎* 1 kıymalı pide => 2 ezogelin; 1 kiymali-pide
siparişim şöyle⏎1 iskender⏎1 sütlaç => 1 iskender p1; 1 sutlac
# polite
abi bana 1 tavuk dürüm => 1 tavuk-durum
kolay gelsin 2 lahmacun gönderebilir misiniz => 2 lahmacun
iyi günler 1 adana dürüm alabilir miyim lütfen => 1 adana-durum
bir çay rica ediyorum => 1 cay
hayırlı işler usta 3 tavuk dürüm hazırla geliyorum => 3 tavuk-durum
merhabalar ben 2 mercimek çorbası sipariş edecektim => 2 mercimek
canım çok çekti bi künefe yollasana => 1 kunefe
lahmacun alayım 4 tane sağolun => 4 lahmacun
acaba 1 kaşarlı tost hazırlar mısınız => 1 kasarli-tost
# no diacritics, typos
3 tavuk durum sogansiz => 3 tavuk-durum no-onion
1 et durum 120 gr az acili => 1 et-durum-120 mild
coban salata ve sucuklu pide => 1 coban; 1 sucuklu-pide
izgara kofte yaninda ayran => 1 kofte; 1 ayran
1 adana durm 1 salgm => 1 adana-durum; 1 salgam
lahmcun 2 tane => 2 lahmacun
2 ayarn 1 lahmacun => 2 ayran; 1 lahmacun
tavuk dürm acısz => 1 tavuk-durum no-spice
merciemk çorbası => 1 mercimek
1 kunrfe => 1 kunefe
TAVUK DÖNER DÜRÜM ACISIZ => 1 tavuk-durum no-spice
BİR İSKENDER BİR AYRAN => 1 iskender p1; 1 ayran
ISPARTAKULE'YE 2 LAHMACUN => 2 lahmacun
3lahmacun 3ayran => 3 lahmacun; 3 ayran
adanadürüm 2 tane => 2 adana-durum
2 tvk drm 1 ayrn => 2 tavuk-durum; 1 ayran
chesburger ve ptates => 1 cheeseburger; 1 patates
kola zrro => 1 zero
1 coca cola 1 cocacola zero => 1 kola; 1 zero
# inflection
ayrandan iki tane lahmacundan dört tane => 2 ayran; 4 lahmacun
iki adana dürümle bir şalgam => 2 adana-durum; 1 salgam
mercimek çorbanızdan bir kase => 1 mercimek
3 lahmacunla 3 ayran => 3 lahmacun; 3 ayran
tavuk dürümü acısız alayım => 1 tavuk-durum no-spice
sütlaçtan 2 adet lütfen => 2 sutlac
pidelerden bir kıymalı => 1 kiymali-pide
lahmacunları acılı yapın 5 tane => 5 lahmacun spicy
# ellipsis
1 tavuk 1 et dürüm 90 gram => 1 tavuk-durum; 1 et-durum-90
2 kıymalı 1 sucuklu pide 3 ayran => 2 kiymali-pide; 1 sucuklu-pide; 3 ayran
bir kaşarlı bir karışık tost => 1 kasarli-tost; 1 karisik-tost
1 tavuk dürüm bir de adana => 1 tavuk-durum; 1 adana-durum
# ambiguous
1 dürüm 1 ayran => 1 ayran; ? 1 tavuk-durum|et-durum-90|et-durum-120|adana-durum|cigkofte-durum
2 et döner dürüm => ? 2 et-durum-90|et-durum-120
pide 2 tane => ? 2 kiymali-pide|kasarli-pide|sucuklu-pide
yarım ekmek döner => ? 1 yarim-tavuk|yarim-et
bir salata => ? 1 coban|gavurdagi
3 çorba => ? 3 mercimek|ezogelin
150 gr et dürüm acısız => ? 1 et-durum-90|et-durum-120
1 tavuk döner => ? 1 tavuk-durum|yarim-tavuk|ceyrek-tavuk|pilav-tavuk
bir burger bir kola => 1 kola; ? 1 burger|cheeseburger|tavuk-burger
# refused
bir trileçe bir çay => 1 cay; ! trilece
2 kelle paça => ! kelle-paca
1 adana dürüm 1 rakı => 1 adana-durum; ! raki
# commands
[A] ayranı 3 yap => set 2 3
[A] dürümleri çıkar => drop 1
[B] lahmacunları sil => drop 2
[B] kolayı iki yap => set 3 2
[A] dürüm 4 olsun => set 1 4
[B] bir lahmacun daha => set 2 3
[A] dürümü acısız yap => edit 1 no-spice
[A] sepeti temizle => clear
[B] ayran yerine şalgam => 1 salgam
[B] kolayı ayran yap => drop 3; 1 ayran
her zamankinden => last
geçen seferki siparişin aynısı => last
aynısından istiyorum => last
[A] ayrandan vazgeçtim => drop 2
[A] dürümlerde soğan olmasın => edit 1 no-onion
[A] bir kola ekler misin => 1 kola
[B] lahmacunu bir tane azalt => set 2 1
[A] siparişi baştan başlat => clear
[A] dürümü 3e çıkar => set 1 3
[B] acısız olsun hepsi => edit 1 no-spice; edit 2 no-spice
[A] ayranı kaldır kola ekle => drop 2; 1 kola
# chatter
kaç dakikaya gelir => -
kapalı mısınız bugün => -
siparişim hala gelmedi => -
iskender kaç para => -
künefe var mı => -
selam => -
sağolun => -
saat kaça kadar açıksınız => -
dün yediğim dürüm çok kötüydü => -
lahmacun eksik geldi => -
nakit ödeyeceğim => -
tamamdır => -
menü => -
evdeyim zil çalışmıyor arayın => -
ayran yanında geliyor mu => -
sizde çiğ köfte oluyor mu => -
atatürk caddesi no 5 daire 3 => -
yarım saate gelir mi => -
`;

export const DEVELOPMENT_EN = String.raw`
# plain
1 chicken wrap 1 coke => 1 tavuk-durum; 1 kola
two adana wraps and a water => 2 adana-durum; 1 su
an ezogelin soup, a cheese pide and tea => 1 ezogelin; 1 kasarli-pide; 1 cay
burger isn't needed, just a tea => 1 cay
90g beef doner wrap with ayran => 1 et-durum-90; 1 ayran
grilled wings and onion rings => 1 kanat; 1 sogan-halkasi
rice, chicken shish, shepherds salad => 1 pilav; 1 tavuk-sis; 1 coban
baklava and two teas => 1 baklava; 2 cay
cheeseburger and fries => 1 cheeseburger; 1 patates
two lahmacun plus one churned ayran => 2 lahmacun; 1 yayik-ayran
sucuk toastie & tea => 1 sucuklu-tost; 1 cay
beef doner on rice => 1 pilav-et p1
chicken nuggets also a fanta => 1 nugget; 1 fanta
1 liter coke and 3 lahmacun => 1 kola-1l; 3 lahmacun
vegan wrap and turnip juice => 1 cigkofte-durum; 1 salgam
# quantities
a couple of chicken wraps => 2 tavuk-durum
3x fries 1x coke => 3 patates; 1 kola
quarter loaf chicken => 1 ceyrek-tavuk
one half loaf beef doner => 1 yarim-et
iskender double portion => 1 iskender p2
two iskenders one and a half portions each => 2 iskender p15
half a dozen lahmacun => 6 lahmacun
a dozen mini lahmacun => 12 findik-lahmacun
lahmacun x5, ayran x5 => 5 lahmacun; 5 ayran
twenty lahmacun => 20 lahmacun
two chicken wraps two cokes => 2 tavuk-durum; 2 kola
single ayran => 1 ayran
4 cans of coke and 2 bottles of water => 4 kola; 2 su
# modifiers
chicken wrap without onion => 1 tavuk-durum no-onion
beef wrap 120g no tomatoes no pickles => 1 et-durum-120 no-tomato no-pickle
cheeseburger with extra cheese and no sauce => 1 cheeseburger x-cheese no-sauce
two spicy adana wraps => 2 adana-durum spicy
lahmacun, not spicy => 1 lahmacun no-spice
hold the onions on the chicken wrap please => 1 tavuk-durum no-onion
extra meat in the adana wrap => 1 adana-durum x-meat
onion rings with ranch => 1 sogan-halkasi ranch
künefe with clotted cream => 1 kunefe kaymak
iskender with no yoghurt and extra butter => 1 iskender p1 no-yoghurt x-butter
mild chicken wrap => 1 tavuk-durum no-spice
chicken burger minus the pickles => 1 tavuk-burger no-pickle
classic burger, no onions or tomatoes => 1 burger no-onion no-tomato
fries w/ mayo => 1 patates mayo
a non spicy lahmacun and a coke => 1 lahmacun no-spice; 1 kola
chicken wrap easy on the sauce => 1 tavuk-durum (easy on the sauce)
one chicken wrap with onion, one without onion => 1 tavuk-durum; 1 tavuk-durum no-onion
# shared
a chicken wrap and an adana wrap, both not spicy => 1 tavuk-durum no-spice; 1 adana-durum no-spice
3 lahmacun, one spicy => 1 lahmacun spicy; 2 lahmacun
two cheeseburgers both without pickles => 2 cheeseburger no-pickle
2 chicken wraps, one spicy the other not spicy => 1 tavuk-durum spicy; 1 tavuk-durum no-spice
# several lines
hello⏎2 lahmacun⏎2 ayran⏎thanks => 2 lahmacun; 2 ayran
1) adana wrap⏎2) chicken wrap no sauce => 1 adana-durum; 1 tavuk-durum no-sauce
fries⏎cheeseburger⏎cola => 1 patates; 1 cheeseburger; 1 kola
# polite
can I get a chicken wrap please => 1 tavuk-durum
could we have two lentil soups => 2 mercimek
i want to order a cheese toastie => 1 kasarli-tost
please send me 3 lahmacun => 3 lahmacun
hey mate, give me an adana wrap and a coke cheers => 1 adana-durum; 1 kola
i would love a kunefe => 1 kunefe
we'll have 2 chicken burgers => 2 tavuk-burger
# typos
1 chicken warp => 1 tavuk-durum
2 lamacun and 1 aryan => 2 lahmacun; 1 ayran
cheeze pide => 1 kasarli-pide
classic burgr no oniom => 1 burger no-onion
lentil suop => 1 mercimek
bakalava and tea => 1 baklava; 1 cay
2 chikcen wraps => 2 tavuk-durum
iskendar please => 1 iskender p1
friess and a coke => 1 patates; 1 kola
2chicken wraps 1ayran => 2 tavuk-durum; 1 ayran
# mixed languages
bir adana wrap and ayran => 1 adana-durum; 1 ayran
2 lahmacun not spicy lütfen => 2 lahmacun no-spice
chicken dürüm soğansız => 1 tavuk-durum no-onion
one kıymalı pide please => 1 kiymali-pide
# ellipsis
one chicken and one classic burger => 1 tavuk-burger; 1 burger
2 lentil and 1 ezogelin soup => 2 mercimek; 1 ezogelin
# ambiguous
two wraps and a coke => 1 kola; ? 2 tavuk-durum|et-durum-90|et-durum-120|adana-durum|cigkofte-durum
beef doner wrap no onion => ? 1 et-durum-90|et-durum-120
a soup => ? 1 mercimek|ezogelin
one pide => ? 1 kiymali-pide|kasarli-pide|sucuklu-pide
chicken doner => ? 1 tavuk-durum|yarim-tavuk|ceyrek-tavuk|pilav-tavuk
# refused
one trotter soup => ! kelle-paca
a beer please => ! efes
3 lahmacun and a raki => 3 lahmacun; ! raki
# commands
[A] make the ayran two => set 2 2
[A] remove the wraps => drop 1
[B] delete the coke => drop 3
[B] change the lahmacun to 4 => set 2 4
[B] another coke => set 3 2
[A] also add fries => 1 patates
same order as last time => last
my usual => last
same again => last
[A] start over => clear
[A] make the wraps not spicy => edit 1 no-spice
[B] replace the coke with a fanta => drop 3; 1 fanta
[A] no ayran => drop 2
# chatter
what time do you close? => -
do you deliver to kadikoy => -
how long for delivery => -
price of iskender? => -
is there any lahmacun => -
hi => -
thank you so much => -
my wrap was missing => -
do you take credit cards => -
which soups do you have => -
i never got my lahmacun => -
ok great => -
call me when you arrive => -
`;
