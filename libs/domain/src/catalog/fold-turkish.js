const LETTERS = { ı: 'i', ğ: 'g', ş: 's', ç: 'c', ö: 'o', ü: 'u', ß: 'ss', æ: 'ae', ø: 'o' };
/**
 * Text made comparable: `İ I ı i` become one letter, Turkish letters and accents lose their marks, punctuation becomes
 * a space. `TAVUK DÖNER`, `tavuk doner` and `Tavuk-Döner` are equal; decimals (`1,5`) and `½` keep their number.
 */
export function foldTurkish(text) {
    return text
        .replace(/[İI]/g, 'i')
        .toLowerCase()
        .replace(/½/g, ' 1/2 ')
        .normalize('NFD')
        .replace(/\p{Mark}+/gu, '')
        .replace(/[ığşçöüßæø]/g, (letter) => LETTERS[letter] ?? letter)
        .replace(/(\d)[.,](?=\d)/g, '$1.')
        .replace(/['’`´]/g, '')
        .replace(/[^\p{Letter}\p{Number}./+]+/gu, ' ')
        .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
        .replace(/ +/g, ' ')
        .trim();
}
