package org.huizong.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.workbook.Sought.Hanging;

/**
 * The heads of a blank's lists: for each the captions of the rows that its headers stand in, wider headers above them and
 * the name of the block beside them included. A head is what a list has again at the top of a new page. Immutable.
 */
final class ListHeads {
    private final List<BitSet> heads = new ArrayList<>();

    private ListHeads() {}

    static ListHeads of(List<Caption> captions, BlankPaths paths, List<Blank.Part> parts) {
        ListHeads heads = new ListHeads();
        for (Blank.Part part : parts) {
            if (part.list()) {
                heads.add(captions, paths, part);
            }
        }
        return heads;
    }

    private void add(List<Caption> captions, BlankPaths paths, Blank.Part part) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Sought sought : part.fields()) {
            Hanging hanging = sought.anchor();
            int caption = hanging == null ? BlankPaths.NONE : hanging.caption();
            while (caption != BlankPaths.NONE) {
                Area area = captions.get(caption).area();
                first = Math.min(first, area.first().row());
                last = Math.max(last, area.first().row());
                caption = paths.header(caption);
            }
        }
        BitSet head = new BitSet();
        for (int i = 0; i < captions.size(); i++) {
            int row = captions.get(i).area().first().row();
            head.set(i, row >= first && row <= last);
        }
        heads.add(head);
    }

    /** The captions of the head that a caption belongs to; empty when it belongs to none. */
    BitSet around(int caption) {
        for (BitSet head : heads) {
            if (head.get(caption)) {
                return (BitSet) head.clone();
            }
        }
        return new BitSet();
    }
}
