package org.huizong.job;

import javax.sql.DataSource;
import org.huizong.store.Database;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The Spring context: a JDBC job repository in our database, and nothing that is not needed for it. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
class BatchContext {
    /**
     * Starts a context around an open database, which it leaves open.
     *
     * @param alone whether nobody else stops it when the JVM is asked to end
     */
    static ConfigurableApplicationContext start(Database database, boolean alone) {
        ApplicationContextInitializer<GenericApplicationContext> ours = context -> context.registerBean(
                "database", Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
        return new SpringApplicationBuilder(BatchContext.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(alone)
                .properties(
                        "spring.batch.job.enabled=false",
                        "spring.batch.jdbc.initialize-schema=never",
                        "spring.batch.jdbc.isolation-level-for-create=read_committed")
                .initializers(ours)
                .run();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    PlatformTransactionManager transactionManager(Database database) {
        return database.transactions();
    }

    @Bean
    StopHook stopHook() {
        return new StopHook();
    }
}
