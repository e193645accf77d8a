"""The sentence of every expected error, and the more exact ones where a fact says more."""

from __future__ import annotations

from collections.abc import Mapping

from counsellor_app.domain import errors
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.translation import mark

BY_TYPE: Mapping[type[ExpectedError], str] = {
    errors.SchoolNotFound: mark(
        "Ở {path} chưa có sổ của trường. Xem lại đường dẫn, hoặc tạo sổ mới."
    ),
    errors.SchoolExists: mark("{path} đã có sẵn, nên chưa tạo sổ ở đó. Chọn một chỗ khác."),
    errors.WrongPassphrase: mark("Cụm mật khẩu chưa đúng. Xem lại rồi nhập lại."),
    errors.TriedTooSoon: mark(
        "Vừa có lần gõ chưa đúng. Chờ {seconds} giây rồi gõ lại cụm mật khẩu."
    ),
    errors.TooLittleMemory: mark(
        "Máy đang thiếu bộ nhớ nên chưa mở được sổ. Đóng bớt chương trình khác rồi mở lại."
    ),
    errors.NoRight: mark(
        "Người đang mở sổ không có quyền làm việc này. Nhờ giáo viên tư vấn mở sổ."
    ),
    errors.WrongRecoveryKey: mark(
        "Mã khôi phục chưa đúng với sổ này. Xem lại phiếu khôi phục của trường."
    ),
    errors.SchoolFileDamaged: mark(
        "Sổ ở {path} không đọc được. Đừng xóa gì; khôi phục từ bản sao lưu gần nhất."
    ),
    errors.KeysNotFound: mark(
        "Trong {path} chưa có bản sao lưu nào có khóa mở được sổ bằng cụm mật khẩu ấy. Thử cụm mật "
        "khẩu cũ, hoặc chọn bản sao lưu ở nơi khác."
    ),
    errors.SchoolFileNewer: mark(
        "{path} do phiên bản mới hơn của chương trình ghi. Cập nhật chương trình rồi mở lại."
    ),
    errors.SchoolClosed: mark("Sổ đã khóa nên việc này chưa làm. Mở sổ rồi làm lại."),
    errors.SchoolInUse: mark(
        "Sổ ở {path} đang được một chương trình khác dùng. Đóng chương trình kia rồi thử lại."
    ),
    errors.SchoolOpenElsewhere: mark(
        "Sổ đang mở trên máy {machine}. Đóng sổ ở máy kia; nếu máy ấy đã tắt, chờ năm phút rồi mở "
        "lại."
    ),
    errors.FileNotThere: mark("Không thấy {path}. Xem lại tên và đường dẫn."),
    errors.SchoolGone: mark(
        "Không còn thấy sổ ở {path}. Cắm lại USB hoặc nối lại ổ đĩa ấy rồi làm lại."
    ),
    errors.SchoolReadOnly: mark(
        "Sổ ở {path} nằm ở nơi chỉ đọc được. Mở khóa ghi của USB, hoặc chép cả thư mục sổ sang máy "
        "rồi mở ở đó."
    ),
    errors.PathTooLong: mark(
        "Đường dẫn {path} dài quá nên không ghi sổ ở đó được. Chuyển sang thư mục có đường dẫn "
        "ngắn hơn."
    ),
    errors.FileInUse: mark(
        "{path} đang mở ở một chương trình khác nên chưa ghi được. Đóng tệp ấy rồi làm lại."
    ),
    errors.DiskFails: mark(
        "Ổ đĩa có {path} báo lỗi. Cắm lại hoặc nối lại ổ ấy rồi làm lại; nếu vẫn lỗi, khôi phục từ "
        "bản sao lưu gần nhất."
    ),
    errors.CannotWrite: mark("Không ghi được vào {path}. Chọn chỗ khác, hoặc xem lại quyền ghi."),
    errors.FileTaken: mark("{path} đã có sẵn và không bị ghi đè. Chọn tên khác."),
    errors.DiskFull: mark("Ổ đĩa đã đầy nên chưa ghi được {path}. Dọn bớt chỗ rồi làm lại."),
    errors.SheetUnreadable: mark(
        "Không đọc được {path}: tệp bị hỏng hoặc không phải danh sách. Mở bằng Excel, lưu lại "
        "thành .xlsx rồi nhập lại."
    ),
    errors.SheetEncrypted: mark("{path} có đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi nhập lại."),
    errors.SheetTooLarge: mark(
        "{path} lớn hơn mọi danh sách thật. Xem lại có đúng tệp không, hoặc chép danh sách sang "
        "một tệp mới."
    ),
    errors.SheetHeadingMissing: mark(
        "{path} chưa có dòng tiêu đề đọc được; còn thiếu cột: {missing}. Thêm tiêu đề rồi nhập lại."
    ),
    errors.SheetNotFound: mark(
        "{path} không có trang “{sheet}”. Chọn một trang có trong tệp: {sheets}."
    ),
    errors.RowsRefused: mark(
        "Có {refused} trên {rows} dòng chưa nhận được, nên chưa lưu gì. Sửa các dòng ấy rồi nhập "
        "lại, hoặc chọn chỉ nhận các dòng đúng."
    ),
    errors.MissingGlyph: mark(
        "Thư của em mã {student}, lớp {class_name}: chữ “{character}” ở mục {field} không có trong "
        "phông chữ để in, nên chưa in thư nào. Xem lại chữ ấy."
    ),
    errors.LetterDoesNotFit: mark(
        "Thư của em mã {student}, lớp {class_name} dài hơn một trang vì mục {field}, nên chưa in "
        "thư nào. Viết ngắn lại mục ấy."
    ),
    errors.NothingToPrint: mark(
        "Trong {asked} em được chọn chưa em nào có nguyện vọng, nên chưa có thư. Nhập nguyện vọng "
        "rồi in."
    ),
    errors.DraftUnreadable: mark(
        "Bản nháp này không đọc được. Mở bản lưu trước đó, hoặc ghi lại phiên."
    ),
    errors.PrinterMissing: mark(
        "Máy tính này chưa có máy in nào. Lưu thành PDF rồi in ở máy khác."
    ),
    errors.PrinterFailed: mark(
        "Máy in không nhận các trang này, nên chưa in gì. Xem lại máy in, hoặc lưu thành PDF."
    ),
    errors.TrailBroken: mark(
        "Chuỗi nhật ký không còn nguyên từ dòng {broken_at}: có dòng bị sửa, bớt hoặc chen vào từ "
        "ngoài chương trình. Giữ nguyên sổ, đối chiếu với bản sao lưu hoặc bản xuất nhật ký cũ hơn."
    ),
    errors.BackupDamaged: mark(
        "Bản sao lưu {path} không còn nguyên vẹn. Dùng bản khác, và sao lưu lại ngay."
    ),
    errors.BackupOfAnotherSchool: mark(
        "{path} là bản sao lưu của một trường khác, nên không thay vào sổ này. Chọn bản khác, hoặc "
        "khôi phục bản ấy thành một sổ mới."
    ),
    errors.NotBackedUp: mark("{cause} Chưa sao lưu được trước khi {deed}, nên chưa thay đổi gì."),
    errors.NotUndoable: mark(
        "Đợt nhập {batch} không hoàn tác được nữa, vì sau đó đã ghi thêm vào sổ. Sửa từng em trong "
        "sổ."
    ),
    errors.PathwayChanged: mark(
        "Em này vừa được sửa ở chỗ khác, nên chưa ghi đè. Xem khác biệt rồi chọn."
    ),
    errors.ChangedElsewhere: mark(
        "Từ lúc thầy/cô mở, {kind} này đã được sửa ở nơi khác. Mở lại rồi ghi phần thay đổi."
    ),
    errors.NotFound: mark("Không thấy {kind} “{name}”. Xem lại tên hoặc số."),
    errors.Invalid: mark("Chưa lưu được: {problems}. Sửa lại rồi lưu."),
    errors.FileKindUnknown: mark(
        "Chưa ghi được tệp có đuôi như {path}. Dùng một trong: {endings}."
    ),
    errors.PackageDamaged: mark(
        "Gói nộp {path} không còn đúng như trường đã ghi. Xin trường gửi lại."
    ),
    errors.HiddenNumbersRefused: mark(
        "Gói nộp phải có số đúng, nên không ẩn số nhỏ được. Bỏ phần ẩn số, hoặc chọn .xlsx, .csv, "
        ".pdf."
    ),
    errors.CatalogueUnreadable: mark(
        "Danh mục {path} không đọc được. Cài lại chương trình, hoặc chép lại tệp danh mục."
    ),
    errors.Cancelled: mark("Đã dừng. Chưa lưu gì."),
}

# Some errors say more exactly what happened by a fact of theirs: type, fact's name, fact's value
# (ANY: whatever it is, if it is known; of a path, its name).
ANY = object()
BY_FACT: Mapping[tuple[type[ExpectedError], str, object], str] = {
    (errors.SchoolFileDamaged, "path", "keys.json"): mark(
        "Tệp khóa {path} không đọc được nên chưa mở được sổ. Đừng xóa gì; lấy lại tệp khóa từ bản "
        "sao lưu của sổ."
    ),
    (errors.WrongPassphrase, "reason", "not-given"): mark(
        "Cần cụm mật khẩu để mở sổ. Dùng --passphrase-file, hoặc đặt biến COUNSELLOR_PASSPHRASE."
    ),
    (errors.WrongPassphrase, "reason", "not-text"): mark(
        "Tệp {path} không có cụm mật khẩu đọc được ở dòng đầu. Ghi lại tệp bằng UTF-8."
    ),
    (errors.WrongRecoveryKey, "reason", "not-given"): mark(
        "Cần mã khôi phục của trường. Đặt biến COUNSELLOR_RECOVERY_KEY, hoặc chạy lệnh trên màn "
        "hình để được hỏi."
    ),
    (errors.WrongRecoveryKey, "group", ANY): mark(
        "Nhóm chữ thứ {group} của mã khôi phục chưa đúng. Xem lại nhóm ấy trên phiếu."
    ),
    (errors.Cancelled, "certain", False): mark(
        "Đã dừng ngay. Việc đang làm hoặc đã ghi trọn, hoặc chưa ghi gì; mở sổ ra xem lại."
    ),
    (errors.SheetNotFound, "sheets", ("",)): mark(
        "{path} chỉ có một trang, không đặt tên. Bỏ --sheet rồi nhập lại."
    ),
    (errors.SheetUnreadable, "reason", "empty"): mark(
        "{path} là tệp trống. Xem lại có đúng tệp không."
    ),
    (errors.SheetUnreadable, "reason", "folder"): mark("{path} là thư mục. Chọn một tệp trong đó."),
    (errors.SheetUnreadable, "reason", "no-right"): mark(
        "Không có quyền đọc {path}. Xem lại quyền, hoặc chép tệp sang chỗ khác."
    ),
    (errors.SheetUnreadable, "reason", "encoding"): mark(
        "{path} là tệp chữ viết bằng bảng mã lạ. Mở ra, lưu lại bằng UTF-8 rồi nhập lại."
    ),
    (errors.SheetUnreadable, "reason", "word"): mark(
        "{path} là tệp Word. Chép bảng sang Excel, lưu thành .xlsx rồi nhập lại."
    ),
    (errors.SheetUnreadable, "reason", "pdf"): mark(
        "{path} là tệp PDF. Xin tệp Excel gốc của danh sách rồi nhập lại."
    ),
    (errors.SheetUnreadable, "reason", "image"): mark(
        "{path} là tệp ảnh. Xin tệp Excel gốc của danh sách rồi nhập lại."
    ),
    (errors.NotUndoable, "student", True): mark(
        "Không hoàn tác được nữa, vì sau đó đã ghi thêm về em. Sửa trong hồ sơ của em."
    ),
    (errors.NotUndoable, "pathway", True): mark(
        "Không hoàn tác được nữa, vì sau đó đã ghi thêm hoặc đã in thư cho em này."
    ),
    (errors.BackupDamaged, "reason", "key-does-not-fit"): mark(
        "{path} là bản sao lưu của một sổ khác nên không mở được bằng khóa của sổ này. Khóa sổ, "
        "bấm “Mở sổ khác” rồi khôi phục từ đó."
    ),
    (errors.NotUndoable, "new_year", "late"): mark(
        "Đã quá 14 ngày từ khi sang năm mới, nên không quay lại năm cũ được nữa. Sửa từng em trong "
        "sổ."
    ),
    (errors.NotUndoable, "new_year", "used"): mark(
        "Chưa quay lại năm cũ được, vì năm mới đã ghi thêm {kind}. Hoàn tác hoặc xóa phần ấy trước."
    ),
    (errors.BackupDamaged, "reason", "not-a-backup"): mark(
        "{path} không phải bản sao lưu của chương trình này. Xem lại có đúng tệp không."
    ),
}
