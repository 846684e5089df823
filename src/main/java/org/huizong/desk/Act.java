package org.huizong.desk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a handler does, for the trail: it is written down before the handler is called, and how it ended afterwards. The job
 * is the path's {@code {job}}; the subject is made of the other variables of the path and of the fields named here, unless
 * the handler takes the act {@link Underway} and says more.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Act {
    /** Such as {@code account.make}; told by the word {@code act.account.make}. */
    String value();

    /** Fields of the form that tell what it is about; never a password, never text that somebody wrote. */
    String[] about() default {};
}
