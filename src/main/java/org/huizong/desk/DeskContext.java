package org.huizong.desk;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.job.BackgroundRuns;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;
import org.huizong.store.Accounts;
import org.huizong.store.KeptAnswers;
import org.huizong.store.Tokens;
import org.huizong.store.Trail;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The Spring context of a desk: a web server, and nothing that is not needed for its pages. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class
})
@Import({
    DeskSecurity.class,
    DoorPages.class,
    UploadPages.class,
    StandingPage.class,
    ReminderPages.class,
    CorrectionPages.class,
    ReviewListPage.class,
    ReviewPages.class,
    AccountPages.class,
    RunPages.class,
    RunPage.class,
    RunDownloads.class,
    SchedulePages.class,
    ScheduleContext.class,
    HealthPages.class,
    WatchContext.class,
    FigurePages.class,
    AccountPage.class,
    PasswordPages.class,
    TokenPages.class,
    ApiJobs.class,
    ApiSubmissions.class,
    ApiRuns.class,
    ApiReviews.class,
    ApiFigures.class,
    FormPages.class,
    FormActs.class,
    TrailPage.class,
    Frame.class,
    Mishaps.class
})
class DeskContext {
    static final int MOST_FILES = 500;
    /** Of all that comes at once. */
    private static final long MOST_BYTES = 1L << 30;
    /** As many requests are answered at once besides those that bring files or wait for their examination. */
    private static final int PAGES = 100;

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.messages.basename", "org.huizong.desk.words"),
            Map.entry("spring.messages.fallback-to-system-locale", "false"),
            Map.entry("spring.thymeleaf.prefix", "classpath:/org/huizong/desk/pages/"),
            Map.entry("spring.web.resources.static-locations", "classpath:/org/huizong/desk/assets/"),
            Map.entry("spring.web.resources.cache.cachecontrol.max-age", "1h"),
            // Whoever is refused before he is known has nothing of his read, not even for the page that says so.
            Map.entry("spring.servlet.multipart.resolve-lazily", "true"),
            Map.entry("server.tomcat.max-part-count", MOST_FILES + 10),
            // A browser shows no answer to what it could not send to the end.
            Map.entry("server.tomcat.max-swallow-size", "-1"),
            // Nobody is led to a host that he named himself.
            Map.entry("server.tomcat.use-relative-redirects", "true"),
            Map.entry("server.servlet.session.tracking-modes", "cookie"),
            Map.entry("server.servlet.session.cookie.http-only", "true"),
            Map.entry("server.servlet.session.cookie.same-site", "lax"),
            Map.entry("server.forward-headers-strategy", "native"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.web.error.whitelabel.enabled", "false"));

    /** Starts a desk; the books and the offices are its own from now on. */
    static ConfigurableApplicationContext start(DeskPlan plan, Books books, Offices offices) {
        Optional<OidcPlan> signOn = OidcPlan.of(plan.settings());
        ApplicationContextInitializer<GenericApplicationContext> ours = context -> {
            context.registerBean("oidcDoor", OidcDoor.class, () -> new OidcDoor(signOn));
            context.registerBean("books", Books.class, () -> books);
            context.registerBean("offices", Offices.class, () -> offices);
            context.registerBean("plan", DeskPlan.class, () -> plan);
            context.registerBean("clock", Clock.class, plan::clock);
            context.registerBean(
                    "accounts",
                    Accounts.class,
                    () -> books.of(plan.databaseUrl()).accounts());
            context.registerBean(
                    "tokens", Tokens.class, () -> books.of(plan.databaseUrl()).tokens());
            context.registerBean(
                    "keptAnswers",
                    KeptAnswers.class,
                    () -> books.of(plan.databaseUrl()).keptAnswers());
            context.registerBean(
                    "trail", Trail.class, () -> books.of(plan.databaseUrl()).trail());
        };
        return new SpringApplicationBuilder(DeskContext.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(SETTINGS)
                .properties("server.address=" + plan.host(), "server.port=" + plan.port())
                .properties(settings(plan.settings()))
                .initializers(ours)
                .run();
    }

    private static String[] settings(Settings settings) {
        int senders = settings.number(Key.WAITING) + SlowSenders.MOST + SlowSenders.MOST_STRANGERS;
        return new String[] {
            "server.tomcat.threads.max=" + (senders + PAGES),
            "server.tomcat.connection-timeout=" + settings.number(Key.SLOW) + "s",
            "server.servlet.session.timeout=" + settings.number(Key.SESSION) + "m",
            "spring.lifecycle.timeout-per-shutdown-phase=" + settings.number(Key.SHUTDOWN) + "s"
        };
    }

    @Bean
    Landing landing() {
        return Landing.in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Nothing is held in memory first: of that, a part would be left on a disk that is full. */
    @Bean
    MultipartConfigElement multipartConfig(Landing landing) {
        return new MultipartConfigElement(
                landing.folder().toString(), (long) Receiving.MOST_MEGABYTES << 20, MOST_BYTES, 0);
    }

    /** Closed by {@link RunsEnd} before all else; once more does no harm. */
    @Bean
    BackgroundRuns backgroundRuns() {
        return new BackgroundRuns();
    }

    @Bean
    FigureShelf figureShelf() {
        return new FigureShelf();
    }

    @Bean
    RunsEnd runsEnd(BackgroundRuns runs) {
        return new RunsEnd(runs);
    }

    @Bean
    Doubts doubts() {
        return new Doubts();
    }

    @Bean
    Receiving receiving(DeskPlan plan, Meters meters, Doubts doubts, Offices offices) {
        Turnstile turnstile = Turnstile.ofCores(plan.settings().number(Key.WAITING));
        meters.places(turnstile);
        Receiving receiving = new Receiving(turnstile, meters, doubts);
        offices.welcome(receiving::recover);
        return receiving;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowSenders(DeskPlan plan) {
        Duration patience = Duration.ofSeconds(plan.settings().number(Key.SLOW));
        return tomcat -> tomcat.addEngineValves(new SlowSenders(patience));
    }

    @Bean
    Footprints footprints(Trail trail, Clock clock) {
        return new Footprints(trail, clock);
    }

    @Bean
    Door door(Accounts accounts, PasswordEncoder encoder, Footprints footprints) {
        return new Door(accounts, encoder, new Attempts(footprints.clock()), footprints);
    }

    @Bean
    ApiReceiving apiReceiving(Receiving receiving, KeptAnswers kept, Clock clock) {
        return new ApiReceiving(receiving, kept, clock);
    }

    @Bean
    ReviewRoom reviewRoom(Offices offices, Accounts accounts) {
        return new ReviewRoom(offices, accounts);
    }

    @Bean
    ActKeeper actKeeper(Footprints footprints) {
        return new ActKeeper(footprints);
    }

    @Bean
    Passwords passwords(Accounts accounts, PasswordEncoder encoder, Tokens tokens) {
        return new Passwords(accounts, encoder, tokens);
    }

    /** Chinese, unless the browser would rather have English. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        browser.setDefaultLocale(Locale.CHINESE);
        return browser;
    }
}
