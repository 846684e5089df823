package org.huizong.store;

/**
 * Somebody who may come to the desk.
 *
 * @param password as its hash, with the name of the method before it
 * @param place code of the unit of a {@link Role#FILLER}, of the district of a {@link Role#REVIEWER}, else the empty string
 * @param once whether the password was made by the program, and an own one is to be chosen before anything else
 * @param stamp moves with every change; a session that began with another one is over
 */
public record Account(String name, String password, Role role, String place, State state, boolean once, long stamp) {
    /** An open account with a password of its own. */
    public Account(String name, String password, Role role, String place) {
        this(name, password, role, place, State.OPEN, false, 0);
    }

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

    /** Whether somebody may come in. */
    public enum State {
        OPEN,
        /** 停用: until the administrator opens it again. */
        LOCKED,
        /** 注销: for good; its name is not given again. */
        CLOSED
    }

    /** As it may be kept while somebody is logged in. */
    public Account withoutPassword() {
        return new Account(name, "", role, place, state, once, stamp);
    }

    /** With a password that is to be replaced by an own one. */
    public Account withPasswordForOnce(String hash) {
        return new Account(name, hash, role, place, state, true, stamp);
    }

    /** Never with the hash. */
    @Override
    public String toString() {
        return role + " " + name;
    }
}
