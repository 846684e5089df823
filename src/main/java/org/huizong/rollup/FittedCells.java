package org.huizong.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Figures of several rows that are rounded down or up, as a network: a figure that is rounded up is one unit that flows from its
 * column into the sum across its row, and from there into the sums above. Columns keep what they have; what flows into a sum is
 * brought between its bounds by moving as few figures as will do it, of equal ways the one that is found first, rows and columns
 * in order. For one thread.
 */
final class FittedCells {
    private static final int ABOVE_ALL = 0;

    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Integer>> at = new ArrayList<>();

    /** Nothing flows into the columns from outside: what they have is theirs. */
    FittedCells(int columns) {
        for (int node = 0; node <= columns; node++) {
            at.add(new ArrayList<>());
        }
    }

    private static final class Arc {
        private final int from;
        private final int to;
        private final int low;
        private final int high;
        private int flow;

        Arc(int from, int to, int low, int high, int flow) {
            this.from = from;
            this.to = to;
            this.low = low;
            this.high = high;
            this.flow = flow;
        }

        /** The other end when one more unit may flow that way, or one less against it; -1 when it may not. */
        int next(int node) {
            if (node == from) {
                return flow < high ? to : -1;
            }
            return flow > low ? from : -1;
        }

        void push(int node) {
            flow += node == from ? 1 : -1;
        }
    }

    /** What sums at the end of a row go into. */
    static int end() {
        return ABOVE_ALL;
    }

    /**
     * Adds the sum of some figures of a row.
     *
     * @param above the sum that it is part of
     * @param low the least that may flow
     * @param high the most
     * @param flow what flows
     * @return what figures and other sums flow into
     */
    int sum(int above, int low, int high, int flow) {
        at.add(new ArrayList<>());
        arc(at.size() - 1, above, low, high, flow);
        return at.size() - 1;
    }

    /** Adds a figure of a column; returns its number. */
    int cell(int column, int sum, int high, int flow) {
        return arc(column + 1, sum, Math.min(0, flow), Math.max(high, flow), flow);
    }

    private int arc(int from, int to, int low, int high, int flow) {
        at.get(from).add(arcs.size());
        at.get(to).add(arcs.size());
        arcs.add(new Arc(from, to, low, high, flow));
        return arcs.size() - 1;
    }

    /** How often a figure is rounded up. */
    int flow(int cell) {
        return arcs.get(cell).flow;
    }

    /** Moves figures until every sum is between its bounds, or cannot be brought there. */
    void settle() {
        for (Arc arc : arcs) {
            boolean moved = true;
            while (moved && arc.flow > arc.high) {
                moved = reroute(arc, arc.from, arc.to);
                arc.flow -= moved ? 1 : 0;
            }
            while (moved && arc.flow < arc.low) {
                moved = reroute(arc, arc.to, arc.from);
                arc.flow += moved ? 1 : 0;
            }
        }
    }

    /** Lets one unit flow another way than through an arc; whether there is any. */
    private boolean reroute(Arc without, int from, int to) {
        int[] by = new int[at.size()];
        Arrays.fill(by, -1);
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && by[to] < 0) {
            int node = open.remove();
            for (int number : at.get(node)) {
                int next = arcs.get(number) == without ? -1 : arcs.get(number).next(node);
                if (next >= 0 && next != from && by[next] < 0) {
                    by[next] = number;
                    open.add(next);
                }
            }
        }
        if (by[to] < 0) {
            return false;
        }
        for (int node = to; node != from; ) {
            Arc arc = arcs.get(by[node]);
            int before = arc.from == node ? arc.to : arc.from;
            arc.push(before);
            node = before;
        }
        return true;
    }
}
