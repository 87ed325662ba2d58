/** Bytes that `text` takes in UTF-8; counted by hand since the domain knows no platform encoder. */
export function utf8Length(text) {
    let bytes = 0;
    for (const character of text)
        bytes += bytesOf(character.codePointAt(0) ?? 0);
    return bytes;
}
function bytesOf(codePoint) {
    if (codePoint < 0x80)
        return 1;
    if (codePoint < 0x800)
        return 2;
    return codePoint < 0x10000 ? 3 : 4;
}
