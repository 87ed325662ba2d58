/** One page of a list; `next` goes back as `?after=` and is null on the last page. */
export interface PageDto<T> {
  items: T[];
  next: string | null;
}
