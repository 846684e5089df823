package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huizong.intake.ReturnedFile;
import org.huizong.store.KeptAnswers.Answer;
import org.huizong.store.Upload;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 上报 for programs: the same uploads as on the pages, seen with the same sight. */
@RestController
@RequestMapping(Api.PATH + "/jobs/{job}/submissions")
class ApiSubmissions {
    static final String KEY = "Idempotency-Key";

    private final Offices offices;
    private final ApiReceiving receiving;
    private final MessageSource messages;

    ApiSubmissions(Offices offices, ApiReceiving receiving, MessageSource messages) {
        this.offices = offices;
        this.receiving = receiving;
        this.messages = messages;
    }

    /** What the visitor may see, in the order of its coming; a cursor goes on where the last page ended. */
    @GetMapping
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        int most = Math.max(1, Math.min(limit, Api.MOST));
        List<Upload> seen = new ArrayList<>();
        long from = cursor;
        boolean more = true;
        while (more && seen.size() <= most) {
            List<Upload> some = office.uploads().after(office.name(), from, Api.MOST);
            some.stream().filter(sight::sees).forEach(seen::add);
            more = some.size() == Api.MOST;
            from = some.isEmpty() ? from : some.get(some.size() - 1).number();
        }
        List<Upload> page = seen.subList(0, Math.min(most, seen.size()));
        return Api.answer(new Api.Slice<>(
                page.stream().map(upload -> ApiSubmission.of(upload, office)).toList(),
                seen.size() > most
                        ? Optional.of(String.valueOf(page.get(page.size() - 1).number()))
                        : Optional.empty()));
    }

    /** Takes one file. */
    @PostMapping
    @Act("upload.send")
    ResponseEntity<byte[]> receive(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(name = "file", required = false) List<MultipartFile> given,
            HttpServletRequest request)
            throws IOException {
        Office office = offices.of(visitor.account(), job);
        SlowSenders.received(request);
        String key = Optional.ofNullable(request.getHeader(KEY)).orElse("");
        if (given == null || given.size() != 1 || !key.matches("[!-~]{0,200}")) {
            return Api.problem(Api.Problem.of(HttpStatus.BAD_REQUEST, "WRONG", words().say("api.send.wrong")));
        }
        ApiReceiving.Asked asked = ApiReceiving.Asked.of(office, visitor.account(), given.get(0), words().language());
        return told(
                key.isEmpty() ? receiving.receive(asked) : receiving.receive(asked, key),
                Underway.of(request),
                request.getRequestURI());
    }

    private static ResponseEntity<byte[]> told(Answer answer, Underway underway, String path) {
        ResponseEntity<byte[]> told = Api.answer(answer.status(), answer.body());
        HttpHeaders headers = new HttpHeaders(told.getHeaders());
        if (ApiReceiving.passing(answer)) {
            headers.set(HttpHeaders.RETRY_AFTER, Reception.RETRY_SECONDS);
        }
        if (answer.status() < HttpStatus.BAD_REQUEST.value()) {
            String number = answer.body().replaceFirst("(?s)^\\{\"number\":(\\d+).*", "$1");
            headers.set(HttpHeaders.LOCATION, path + "/" + number);
            underway.about("upload=" + number);
        }
        return new ResponseEntity<>(told.getBody(), headers, told.getStatusCode());
    }

    @GetMapping("/{number:\\d{1,18}}")
    ResponseEntity<byte[]> one(
            @AuthenticationPrincipal Visitor visitor, @PathVariable String job, @PathVariable long number) {
        Office office = offices.of(visitor.account(), job);
        return Api.answer(ApiSubmission.of(UploadPages.visible(visitor, office, number), office));
    }

    @GetMapping("/{number:\\d{1,18}}/findings")
    ResponseEntity<byte[]> findings(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable long number,
            Api.Part part,
            HttpServletRequest request) {
        Office office = offices.of(visitor.account(), job);
        Upload upload = UploadPages.visible(visitor, office, number);
        List<Supplier<Reading>> readings = Reading.toReview(office, UploadPages.file(office, upload));
        String address = request.getRequestURI().replaceFirst("/findings$", "");
        return Api.answer(ApiFindings.of(number, readings, new ApiFindings.Asked(part, address, words().language())));
    }

    @GetMapping("/{number:\\d{1,18}}/returned/{index:\\d{1,6}}")
    ResponseEntity<byte[]> returned(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable long number,
            @PathVariable int index) {
        Office office = offices.of(visitor.account(), job);
        Upload upload = UploadPages.visible(visitor, office, number);
        ReturnedFile returned = Reading.returned(office, UploadPages.file(office, upload), index)
                .orElseThrow(Absent::new);
        return Attachment.of(
                returned.name().orElseThrow(Absent::new), MediaType.APPLICATION_OCTET_STREAM, returned.bytes());
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
