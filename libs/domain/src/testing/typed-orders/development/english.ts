/** English of the development half. */
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
mild chicken wrap => 1 tavuk-durum mild
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
bakalava and tea => ?y 1 baklava; 1 cay
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
