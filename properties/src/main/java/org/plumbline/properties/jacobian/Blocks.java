package org.plumbline.properties.jacobian;

import java.util.List;

/**
 * The elements of a tensor by groups, of which the places along some axes are the same, and by their number in the
 * group. With the groups of an input and those of an output along the same axes, an entry of the Jacobian is 0 unless
 * both are of one group.
 *
 * @param groups how many groups there are
 * @param each how many elements a group has
 * @param offsets where the elements stand, group by group
 * @param group the group of every element
 */
record Blocks(int groups, int each, int[] offsets, int[] group) {

    static Blocks of(Problem problem, String name, List<String> axes) {
        int[] sizes = problem.shape(name).toArray();
        int rank = sizes.length;
        int[] positions = axes.stream().mapToInt(problem.axes(name)::position).toArray();
        int groups = 1;
        for (int position : positions) {
            groups *= sizes[position];
        }
        int count = problem.shape(name).count();
        int each = groups == 0 ? 0 : count / groups;
        int[] offsets = new int[count];
        int[] group = new int[count];
        int[] filled = new int[groups];
        int[] index = new int[rank];
        for (int i = 0; i < count; i++) {
            int g = 0;
            for (int position : positions) {
                g = g * sizes[position] + index[position];
            }
            group[i] = g;
            offsets[g * each + filled[g]++] = i;
            for (int axis = rank - 1; axis >= 0 && ++index[axis] == sizes[axis]; axis--) {
                index[axis] = 0;
            }
        }
        return new Blocks(groups, each, offsets, group);
    }

    /** Where an element of a group stands. */
    int offset(int group, int number) {
        return offsets[group * each + number];
    }
}
