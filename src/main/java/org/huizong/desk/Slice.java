package org.huizong.desk;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page one-based
 * @param pages at least one
 * @param total how many there are on all pages
 */
record Slice<T>(List<T> items, int page, int pages, int total) {
    Slice {
        items = List.copyOf(items);
    }

    /** The page that was asked for, or the nearest one that there is. */
    static <T> Slice<T> of(List<T> all, int asked, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.min(Math.max(1, asked), pages);
        int from = (page - 1) * size;
        return new Slice<>(all.subList(from, Math.min(all.size(), from + size)), page, pages, all.size());
    }
}
