package org.huizong.intake;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.TemplateAct;
import org.huizong.form.TemplateRegister;

/**
 * New versions of forms, in the folder 新版 of the templates' folder: their workbooks, and a register of what was done with
 * them. Safe for several threads and several programs; what is written is on disk when a method returns.
 */
public final class TemplateFolder {
    private static final String FOLDER = "新版";
    private static final String REGISTER = "登记.csv";
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;

    /** The new versions of a folder of templates. */
    public TemplateFolder(Path templates) {
        this.folder = templates.resolve(FOLDER);
    }

    /** The file that tells what was done. */
    public Path registerFile() {
        return folder.resolve(REGISTER);
    }

    /**
     * What was done with new versions.
     *
     * @throws Refusal J695 when the register cannot be understood
     */
    public TemplateRegister register() {
        Path file = registerFile();
        try {
            return Files.exists(file)
                    ? RegisterLines.read(file.toString(), Files.readAllBytes(file))
                    : TemplateRegister.NONE;
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(file.toString()), file.toString()));
        }
    }

    /** The workbooks of the new versions that are used on a day or were before. */
    List<Path> begun(TemplateRegister register, LocalDate day) {
        return register.kept().entrySet().stream()
                .filter(version -> register.hasBegun(version.getKey(), day))
                .map(version -> folder.resolve(version.getValue()))
                .toList();
    }

    /** The new versions that are not used yet on a day, as far as they can be read. */
    public List<FormTemplate> waiting(TemplateRegister register, LocalDate day) {
        List<FormTemplate> waiting = new ArrayList<>();
        register.kept().forEach((form, file) -> {
            if (!register.hasBegun(form, day)) {
                FormLibrary.read(folder.resolve(file)).template().ifPresent(waiting::add);
            }
        });
        return waiting;
    }

    /**
     * The workbook of a new version.
     *
     * @throws Refusal J612 when it is gone
     */
    public byte[] workbook(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(path.toString()), path.toString()));
        }
    }

    /**
     * Keeps a workbook that was handed in; its act follows.
     *
     * @return the name that it is kept under
     * @throws IOException when it cannot be written; nothing of it stays then
     */
    public String keep(FormId form, byte[] bytes) throws IOException {
        String name = ReturnNames.safe(form.toString()) + "-" + Sha256.of(bytes).substring(0, 8) + ".xlsx";
        alone(() -> {
            write(name, bytes);
            return name;
        });
        return name;
    }

    /**
     * Does something with a version, unless what was done meanwhile stands against it.
     *
     * @param decide is told what was done so far and answers what is done now, or nothing; nobody comes in between
     * @return whether anything was done
     * @throws IOException when it cannot be written; nothing was done then
     */
    public boolean act(Function<TemplateRegister, Optional<TemplateAct>> decide) throws IOException {
        return alone(() -> {
            TemplateRegister before = register();
            Optional<TemplateAct> act = decide.apply(before);
            if (act.isPresent()) {
                write(REGISTER, RegisterLines.write(before.and(act.get())));
            }
            return act.isPresent();
        });
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Deed<T> {
        T run() throws IOException;
    }

    /** Does it while no other thread and no other program writes here. */
    private <T> T alone(Deed<T> deed) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                if (!held.isValid()) {
                    throw new IOException(folder.toString());
                }
                return deed.run();
            }
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        try {
            try (FileChannel file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            sync();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void sync() throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
