/**
 * The page `wanted` of `items` when `room` rows are free: all on one page if they fit, else a row each for "more" and
 * "back". Borders depend only on the items and the room, so pages stay put; a page that is gone means the last one.
 */
export function paginate(items, room, wanted) {
    const starts = pageStarts(items.length, room);
    const page = Math.min(Math.max(0, wanted), starts.length - 1);
    return {
        items: items.slice(starts[page], starts[page + 1]),
        page,
        hasPrevious: page > 0,
        hasNext: page < starts.length - 1,
    };
}
function pageStarts(count, room) {
    const starts = [0];
    if (count <= room)
        return starts;
    for (let next = room - 1; next < count;) {
        starts.push(next);
        // The last page needs no "more" row.
        next += count - next <= room - 1 ? room - 1 : room - 2;
    }
    return starts;
}
