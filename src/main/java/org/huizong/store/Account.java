package org.huizong.store;

/**
 * Somebody who may come to the desk.
 *
 * @param password as its hash, with the name of the method before it
 * @param place code of the unit of a {@link Role#FILLER}, of the district of a {@link Role#REVIEWER}, else the empty string
 */
public record Account(String name, String password, Role role, String place) {
    /** What somebody may do. */
    public enum Role {
        /** 填报人: sends in the forms of one unit, and sees no other. */
        FILLER,
        /** 审核人: sees a district with all below it. */
        REVIEWER,
        /** 管理员: sees all, and lets others in. */
        ADMINISTRATOR,
        /** 只读领导: sees all, and changes nothing. */
        READER;

        /** Whether it sends in files. */
        public boolean sends() {
            return this != READER;
        }
    }

    /** Never with the hash. */
    @Override
    public String toString() {
        return role + " " + name;
    }
}
