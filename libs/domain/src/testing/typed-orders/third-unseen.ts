/**
 * Written before the changes that it measures, and read for the first time after them: that first figure is the one in the README.
 * A regression test since. Format: see `read-cases.ts`.
 */
export const THIRD_UNSEEN = String.raw`
# Turkish
slm 1 adana 1 şalgam => 1 adana-durum; 1 salgam
3 tane lahmacun 2 ayran 1 künefe alabilir miyiz => 3 lahmacun; 2 ayran; 1 kunefe
2 tavuk döner dürüm yapın biri bol soğanlı => 1 tavuk-durum x-onion; 1 tavuk-durum
yarım tavuk döner bol turşulu 1 ayran => 1 yarim-tavuk (bol turşulu); 1 ayran
çeyrek tavuk döner acılı => 1 ceyrek-tavuk spicy
bir buçuk pilav üstü et, bir cacık => 1 pilav-et p15; 1 cacik
iskenderi tereyağsız yapın lütfen => 1 iskender p1 no-butter
4 fındık lahmacun acısız 1 fanta => 4 findik-lahmacun no-spice; 1 fanta
mercimek çorbasından 2 kase, ezogelinden 1 => 2 mercimek; 1 ezogelin
1 kaşarlı pide 1 kıymalı pide 2 kola => 1 kasarli-pide; 1 kiymali-pide; 2 kola
köfte ekmek soğansız, turşusuz => 1 kofte-ekmek no-onion no-pickle
2 cheeseburger ikisi de turşusuz, 2 patates mayonezli => 2 cheeseburger no-pickle; 2 patates mayo
tavuk şiş 2 porsiyon => 2 tavuk-sis
dondurmalı künefe 1 tane, çay 1 tane => 1 kunefe ice-cream; 1 cay
öğle yemeği için 6 tavuk dürüm lazım => 6 tavuk-durum
et dürüm 90 gramlık 3 tane acısız => 3 et-durum-90 no-spice
kanat ve pilav bir de şalgam => 1 kanat; 1 pilav; 1 salgam
2 çay lütfen => 2 cay
adana dürüm ekstra etli => 1 adana-durum x-meat
lahmacun 10 adet olsun ayran da 10 => 10 lahmacun; 10 ayran
bi yarım et döner bi kola zero => 1 yarim-et; 1 zero
1 dürüm => ? 1 tavuk-durum|et-durum-90|et-durum-120|adana-durum|cigkofte-durum
çorba var mı => -
adresim değişti => -
kart geçerli mi => -
siparişim gelmedi hala => -
bi efes => ! efes
[A] ayranları iptal edin => drop 2
[A] dürümleri acılı yapalım => edit 1 spicy
[A] ayranı kola yap => drop 2; 1 kola
[A] 1 ayran daha ekle => set 2 2
[A] dürümün birini çıkar => drop 1 1
[B] adana 2 olsun => set 1 2
[B] lahmacunlardan birini fındık lahmacun yap => drop 2 1; 1 findik-lahmacun
[B] lahmacunlardan biri acılı olsun => set 2 1; 1 lahmacun spicy
[B] adanaya bol soğan koyun => edit 1 x-onion
[B] kolayı sil yerine ayran ekle => drop 3; 1 ayran
[B] kola kalsın istemiyorum => drop 3
A. dürüm 2 tane => 2 adana-durum
2 t. dürüm 1 ayran => 2 tavuk-durum; 1 ayran
büyük boy kola 1, patates 1 => 1 kola-1l; 1 patates
lahmacun ve ayran üçer => 3 lahmacun; 3 ayran
kola zero yoksa kola => 1 zero
# English
good evening 2 lahmacun and 2 ayran pls => 2 lahmacun; 2 ayran
one chicken wrap no tomato, one adana wrap extra cheese => 1 tavuk-durum no-tomato; 1 adana-durum x-cheese
can i order 2 cheeseburgers and 2 fries with ketchup => 2 cheeseburger; 2 patates ketchup
5 mini lahmacuns => 5 findik-lahmacun
lentil soup x2 please => 2 mercimek
an iskender, no yoghurt => 1 iskender p1 no-yoghurt
two meatball sandwiches and a tea => 2 kofte-ekmek; 1 cay
1 beef half loaf spicy + 1 ayran => 1 yarim-et spicy; 1 ayran
i'd like chicken nuggets with ranch and a water => 1 nugget ranch; 1 su
double portion chicken on rice => 1 pilav-tavuk p2
three teas and one baklava => 3 cay; 1 baklava
cheese pide please, and a large coke => 1 kasarli-pide; 1 kola-1l
a wrap, the adana one => 1 adana-durum
a diet coke, if not a fanta => 1 zero
what are your opening hours => -
do you deliver to kadikoy => -
[A] cancel the ayran => drop 2
[A] make one of the wraps an adana => drop 1 1; 1 adana-durum
[A] swap the ayran for a turnip juice => drop 2; 1 salgam
[B] change the coke to a fanta => drop 3; 1 fanta
[B] extra cheese on the adana => edit 1 x-cheese
[B] one more lahmacun and one more coke => set 2 3; set 3 2
[B] start over => clear
repeat the last order please => last
`;
