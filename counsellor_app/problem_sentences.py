"""What is not right with a cell, a row or a record, by the stable code of the problem."""

from __future__ import annotations

from collections.abc import Mapping

from counsellor_app.translation import mark

PROBLEMS: Mapping[str, str] = {
    "noticed-in-future": mark("lúc phát hiện chưa tới"),
    "missing-event": mark("chưa ghi diễn biến"),
    "told-at-wrong-time": mark("lúc báo phải sau lúc phát hiện và trước bây giờ"),
    "bad-count": mark("số này phải từ 0 trở lên"),
    "missing-signer": mark("chưa có tên người ký phiếu"),
    "no-such-purpose": mark("mẫu phiếu không có việc này"),
    "signed-in-future": mark("ngày này chưa tới"),
    "withdrawn-before-signed": mark("ngày rút đứng trước ngày ký"),
    "bad-retention": mark("thời hạn giữ hồ sơ là từ 1 đến 50 năm"),
    # who the row is about
    "missing-name": mark("chưa có họ tên"),
    "unlikely-name": mark("chưa đọc được như một họ tên"),
    "missing-class": mark("chưa biết em học lớp nào"),
    "unknown-class": mark("chưa đọc được tên lớp"),
    "no-such-class": mark("năm học này chưa có lớp ấy; sửa tên lớp hoặc thêm lớp"),
    "class-turned-into-date": mark("Excel đã đổi tên lớp thành ngày; ghi lại tên lớp"),
    "unknown-student": mark("chưa có em này trong sổ"),
    "ambiguous-student": mark("trong sổ có nhiều em như vậy; ghi thêm mã định danh hoặc lớp"),
    "conflicting-ids": mark("mã định danh và số định danh là của hai em khác nhau"),
    "duplicate-in-file": mark("em này đã có ở dòng khác trong tệp"),
    "not-enrolled": mark("vào ngày ấy em không thuộc lớp nào trong sổ"),
    "taken-for-signature": mark("tên này ở chỗ ký, nên không coi là học sinh"),
    "taken-for-title": mark("giống tên lớp hoặc tiêu đề, nên không coi là học sinh"),
    "missing-student": mark("chưa chọn em nào"),
    # numbers that identify
    "bad-ministry-id": mark("mã định danh của Bộ phải có 10 chữ số"),
    "odd-ministry-id": mark("mã định danh có dạng lạ; đã giữ như trong tệp"),
    "bad-personal-id": mark("số định danh cá nhân phải có 12 chữ số"),
    "id-of-another-student": mark("mã này đã ghi cho em khác"),
    "number-cut-short": mark("Excel đã làm tròn dãy số này; định dạng cột là chữ rồi ghi lại"),
    "leading-zero-restored": mark("đã thêm lại số 0 ở đầu"),
    "id-does-not-fit-birth-year": mark("số định danh chưa khớp với năm sinh"),
    "id-does-not-fit-sex": mark("số định danh chưa khớp với giới tính"),
    # days and times
    "no-such-date": mark("ngày này không có trong lịch"),
    "unreadable-date": mark("chưa đọc được ngày; viết như 13/04/2012"),
    "unreadable-year": mark("chưa đọc được năm"),
    "unlikely-birth-date": mark("ngày sinh này chưa hợp với tuổi học sinh"),
    "missing-date": mark("chưa có ngày"),
    "not-offered": mark("năm này trường không mở hướng đi này; vẫn ghi theo ý em"),
    "date-in-future": mark("ngày này còn chưa đến"),
    "unreadable-time": mark("chưa đọc được giờ; viết như 09:15"),
    "bad-minutes": mark("chưa đọc được thời lượng; ghi số phút"),
    "next-before-session": mark("ngày hẹn lại trước ngày tư vấn"),
    # words that mean an entry of a catalogue
    "unknown-sex": mark("chưa rõ nam hay nữ"),
    "unknown-ethnic-group": mark("không có dân tộc này trong danh mục"),
    "unknown-status": mark("không có trạng thái này trong danh mục"),
    "unknown-leaving-reason": mark("không có lý do này trong danh mục"),
    "unknown-policy-group": mark("không có diện chính sách này trong danh mục"),
    "unknown-level": mark("không có mức này trong danh mục; đã giữ như trong tệp"),
    "unknown-completion": mark("chưa rõ đã hoàn thành hay chưa"),
    "unknown-pathway": mark("không có hướng đi này trong danh mục"),
    "unknown-family-view": mark("chưa rõ ý kiến; ghi Chưa hỏi, Đồng ý hoặc Chưa đồng ý"),
    "unknown-state": mark("chưa rõ trạng thái; ghi Dự kiến hoặc Đã xác nhận"),
    "unknown-form": mark("chưa rõ hình thức; ghi Cá nhân, Nhóm, Phụ huynh hoặc Cả lớp"),
    "unknown-topic": mark("không có nội dung này trong bảy nội dung tư vấn"),
    "missing-topic": mark("chưa có nội dung tư vấn nào"),
    "unknown-mark": mark("chưa rõ dấu này; đánh x hoặc để trống"),
    "unclear-mark": mark("chưa rõ thuộc diện nào; đã bỏ qua"),
    # appointments and activities
    "no-class-chosen": mark("chưa chọn lớp"),
    "no-activity-name": mark("chưa có tên hoạt động"),
    "day-outside-year": mark("ngày này không thuộc năm học đang mở"),
    "ends-before-it-begins": mark("ngày kết thúc trước ngày bắt đầu"),
    "no-deadline-name": mark("chưa ghi việc gì đến hạn"),
    # wishes
    "gap-in-wishes": mark("các nguyện vọng còn cách quãng; đã dồn lên"),
    "wish-repeated": mark("nguyện vọng ghi hai lần; đã giữ lần đầu"),
    "place-without-wish": mark("có trường hoặc ngành mà chưa có nguyện vọng"),
    "too-many-wishes": mark("nhiều hơn năm nguyện vọng"),
    "confirmed-without-wish": mark("đã xác nhận mà chưa có nguyện vọng nào"),
    "confirmed-against-family": mark("phụ huynh chưa đồng ý; ghi lý do vẫn xác nhận"),
    # how it is written
    "legacy-encoding": mark(
        "chữ viết bằng phông cũ (.VnTime hoặc VNI); nhập lại và chọn chuyển mã"
    ),
    "placeholder-dropped": mark("đã coi là để trống"),
    # the school's own lists
    "missing-entry-name": mark("chưa ghi tên"),
    "entry-exists": mark("tên này đã có trong danh mục"),
    "entry-in-use": mark("tên này đã ghi trong hướng đi của các em; chọn ngừng dùng"),
    "nothing-left": mark("danh mục cần ít nhất một mục; giữ lại một mục"),
    # into the next year
    "next-class-grade": mark("lớp năm tới phải cao hơn đúng một khối"),
    "same-grade-class": mark("em ở lại phải vào một lớp cùng khối"),
    "year-not-newest": mark("sổ đã có năm học mới hơn"),
    # the school's own facts
    "last-counsellor": mark("trường cần ít nhất một giáo viên tư vấn; thêm người khác trước"),
    "too-many-ways-in": mark("đã có quá nhiều người mở được sổ; bỏ bớt cụm của người đã thôi"),
    "passphrase-shared": mark("cụm mật khẩu này đã dùng cho người khác; chọn cụm khác"),
}

CHECKS: Mapping[str, str] = {
    "no-pathway": mark("Chưa rõ hướng đi: {count} em"),
    "no-ethnic-group": mark("Chưa ghi dân tộc: {count} em"),
    "no-sex": mark("Chưa ghi giới tính: {count} em"),
    "no-birth-date": mark("Chưa ghi ngày sinh: {count} em"),
    "possible-duplicate": mark("Có thể bị ghi hai lần: {count} em"),
}

# The parts of a letter, as an error names them.
LETTER_FIELDS: Mapping[str, str] = {
    "student_name": mark("họ tên học sinh"),
    "class_name": mark("tên lớp"),
    "school_year": mark("năm học"),
    "school_name": mark("tên trường"),
    "governing_body": mark("cơ quan chủ quản"),
    "place": mark("địa danh"),
    "number": mark("số của thư"),
    "number_suffix": mark("ký hiệu thư"),
    "guardian": mark("tên phụ huynh"),
    "guardian_name": mark("tên phụ huynh"),
    "guardian_form": mark("cách gọi phụ huynh"),
    "counsellor": mark("tên giáo viên tư vấn"),
    "counsellor_name": mark("tên giáo viên tư vấn"),
    "counsellor_form": mark("cách gọi giáo viên tư vấn"),
    "signatory": mark("tên người ký"),
    "recipients": mark("nơi nhận"),
    "wishes": mark("nguyện vọng"),
    "wish": mark("nguyện vọng"),
    "pathway": mark("hướng đi"),
    "programme": mark("ngành"),
    "institution": mark("nơi học"),
    "recommendation": mark("đề nghị của giáo viên tư vấn"),
    "recommendation_reason": mark("lý do của đề nghị"),
    "summary": mark("bảng tổng hợp"),
    "session_diary": mark("nhật ký tư vấn"),
    "page_code": mark("mã ở chân trang"),
}

KINDS: Mapping[str, str] = {
    "way-in": mark("người mở được sổ"),
    "student": mark("học sinh"),
    "class": mark("lớp"),
    "consent": mark("phiếu đồng ý"),
    "consent-form": mark("mẫu phiếu đồng ý"),
    "incident": mark("sự cố"),
    "year": mark("năm học"),
    "batch": mark("đợt nhập"),
    "person": mark("người"),
    "session": mark("phiên tư vấn"),
    "letter": mark("thư"),
    "draft": mark("bản nháp"),
    "agreement": mark("việc đã hẹn"),
    "enrolment": mark("lớp của em trong năm học"),
    "catalogue-entry": mark("mục trong danh mục"),
    "appointment": mark("buổi hẹn"),
    "activity": mark("hoạt động"),
    "policy": mark("diện chính sách"),
    "entry": mark("mục trong danh mục"),
    "pathway": mark("hướng đi"),
}

ABOUT_WHOM = frozenset(
    {
        "unlikely-name", "unknown-student", "ambiguous-student", "conflicting-ids",
        "duplicate-in-file", "not-enrolled", "taken-for-signature", "taken-for-title",
        "bad-ministry-id", "odd-ministry-id", "bad-personal-id", "id-of-another-student",
        "number-cut-short", "leading-zero-restored", "id-does-not-fit-birth-year",
        "id-does-not-fit-sex",
    }
)  # fmt: skip
"""Problems whose value is somebody's name or number: the row is told, never the value.

What a command says may be kept in a log.
"""
