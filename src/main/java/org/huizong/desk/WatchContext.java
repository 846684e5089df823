package org.huizong.desk;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import org.huizong.job.BackgroundRuns;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the operator watches the desk by. */
@Configuration(proxyBeanMethods = false)
class WatchContext {
    /** Names of jobs and folders are the operator's own, and name nobody. */
    @Bean
    Meters meters(Offices offices, Books books, BackgroundRuns runs, Clock clock) {
        Meters meters = new Meters();
        offices.welcome(office -> {
            Checkup.folderPaths(List.of(office))
                    .forEach((name, path) -> meters.gauge(
                            "huizong.disk.free.bytes", "Room where a folder is", path, Checkup::free, "folder", name));
            new JobMeter(office.name(), books.of(office).runs(), runs, clock).register(meters);
        });
        return meters;
    }

    @Bean
    Checkup checkup(Offices offices, Books books, DeskPlan plan, Clock clock) {
        return new Checkup(offices, books, plan.databaseUrl(), clock);
    }

    /** Before the security, which has its own mishaps. */
    @Bean
    FilterRegistrationBean<LogMarks> logMarks(Meters meters) {
        FilterRegistrationBean<LogMarks> marks = new FilterRegistrationBean<>(new LogMarks(meters));
        marks.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return marks;
    }

    @Bean
    FilterRegistrationBean<Filter> slowSendersRefusal() {
        FilterRegistrationBean<Filter> refusal = new FilterRegistrationBean<>(SlowSenders::refuse);
        refusal.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return refusal;
    }

    @Bean
    FilterRegistrationBean<Hurried> hurried() {
        FilterRegistrationBean<Hurried> hurried = new FilterRegistrationBean<>(new Hurried());
        hurried.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return hurried;
    }

    @Bean
    WebMvcConfigurer accountMarks() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AccountMark()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
