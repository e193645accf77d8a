<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>app</name>
    <message>
        <source>Chương trình gặp lỗi chưa lường trước và đã dừng; gửi tệp {path} cho người hỗ trợ (trong tệp không có tên hay ghi chú nào).</source>
        <translation>The program met an unforeseen fault and stopped; send {path} to the person who supports you (it holds no name and no note).</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi chưa lường trước và đã dừng.</source>
        <translation>The program met an unforeseen fault and stopped.</translation>
    </message>
</context>
<context>
    <name>cli.answer</name>
    <message>
        <source>(Tùy chọn: --accept-valid.)</source>
        <translation>(The option: --accept-valid.)</translation>
    </message>
    <message>
        <source>Nên xem lại:</source>
        <translation>Worth a look:</translation>
    </message>
</context>
<context>
    <name>cli.backups</name>
    <message>
        <source>Ghi lúc {moment}, {size} kB.</source>
        <translation>Made at {moment}, {size} kB.</translation>
    </message>
    <message>
        <source>Đã sao lưu vào {path}.</source>
        <translation>Backed up to {path}.</translation>
    </message>
    <message>
        <source>Sao lưu sổ thành một tệp đã mã hóa và kiểm tra ngay bản vừa tạo.</source>
        <translation>Back up the record to one encrypted file and check the copy at once.</translation>
    </message>
    <message>
        <source>Tệp hoặc thư mục (không ghi: thư mục backups của sổ)</source>
        <translation>A file or folder (default: the record's own backups folder)</translation>
    </message>
    <message>
        <source>Bản sao lưu {path} nguyên vẹn: đã đọc thử từng trang.</source>
        <translation>The backup {path} is sound: every page was read.</translation>
    </message>
    <message>
        <source>Bản sao lưu {path} đúng như lúc ghi; chưa đọc thử bên trong vì chưa có cụm mật khẩu.</source>
        <translation>The backup {path} is as it was written; its inside was not read, because no passphrase was given.</translation>
    </message>
    <message>
        <source>Kiểm tra một bản sao lưu (không ghi: bản mới nhất của sổ ở --school). Có cụm mật khẩu thì đọc thử từng trang.</source>
        <translation>Check a backup (default: the newest one of the record at --school). With a passphrase every page is read.</translation>
    </message>
    <message>
        <source>BẢN_SAO</source>
        <translation>BACKUP</translation>
    </message>
    <message>
        <source>Tệp sao lưu</source>
        <translation>The backup file</translation>
    </message>
    <message>
        <source>Đã khôi phục sổ vào {path}.</source>
        <translation>Restored the record to {path}.</translation>
    </message>
    <message>
        <source>Khôi phục bản sao lưu thành một sổ mới; không bao giờ ghi đè sổ đang có.</source>
        <translation>Restore a backup as a new record; nothing there is ever replaced.</translation>
    </message>
    <message>
        <source>Thư mục của sổ khôi phục (phải chưa có)</source>
        <translation>The folder for the record (must not exist)</translation>
    </message>
    <message>
        <source>Đang sao lưu</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Đang khôi phục</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Đang kiểm tra</source>
        <translation>Checking</translation>
    </message>
</context>
<context>
    <name>cli.command_line</name>
    <message>
        <source>CHỮ</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>ĐƯỜNG_DẪN</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>SỐ</source>
        <translation>NUMBER</translation>
    </message>
    <message>
        <source>cần một trong: {words}.</source>
        <translation>needs one of: {words}.</translation>
    </message>
    <message>
        <source>[TÙY CHỌN]</source>
        <translation>[OPTIONS]</translation>
    </message>
    <message>
        <source>(bắt buộc)</source>
        <translation>(required)</translation>
    </message>
    <message>
        <source>(dùng được nhiều lần)</source>
        <translation>(may be repeated)</translation>
    </message>
    <message>
        <source>Cách dùng:</source>
        <translation>Usage:</translation>
    </message>
    <message>
        <source>Tùy chọn</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>LỆNH …</source>
        <translation>COMMAND …</translation>
    </message>
    <message>
        <source>Lệnh</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>chưa có chữ nào đọc được.</source>
        <translation>has no readable text.</translation>
    </message>
    <message>
        <source>chưa có đường dẫn.</source>
        <translation>has no path.</translation>
    </message>
    <message>
        <source>năm học viết như 2026-2027.</source>
        <translation>a school year is written like 2026-2027.</translation>
    </message>
    <message>
        <source>cần một số nguyên từ {least} đến {most}.</source>
        <translation>needs a whole number from {least} to {most}.</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>ngày viết như 2027-04-13 (năm-tháng-ngày).</source>
        <translation>a date is written like 2027-04-13 (year-month-day).</translation>
    </message>
    <message>
        <source>cần một số nguyên từ {least} trở lên.</source>
        <translation>needs a whole number from {least} up.</translation>
    </message>
    <message>
        <source>Hiện trang này</source>
        <translation>Show this page</translation>
    </message>
</context>
<context>
    <name>cli.demonstration</name>
    <message>
        <source>Trường thử có {students} em, {classes} lớp, {sessions} phiên tư vấn, {pathways} lượt ghi hướng đi. Mọi người trong đó đều không có thật.</source>
        <translation>The demonstration school has {students} students, {classes} classes, {sessions} counselling sessions and {pathways} entries of pathways. Nobody in it is real.</translation>
    </message>
    <message>
        <source>Sổ: {path}</source>
        <translation>Record: {path}</translation>
    </message>
    <message>
        <source>{count} thư: {path}</source>
        <translation>{count} letters: {path}</translation>
    </message>
    <message>
        <source>Bảng tổng hợp: {path}</source>
        <translation>Summary: {path}</translation>
    </message>
    <message>
        <source>Gói nộp: {path}</source>
        <translation>Package: {path}</translation>
    </message>
    <message>
        <source>Cụm mật khẩu: {passphrase}</source>
        <translation>Passphrase: {passphrase}</translation>
    </message>
    <message>
        <source>Tạo một trường thử với những người không có thật: sổ, thư của một lớp, bảng tổng hợp và gói nộp. Cùng số em và cùng --seed thì ra cùng một trường.</source>
        <translation>Make a demonstration school of invented people: the record, one class's letters, the summary and the package. The same number of students and the same --seed give the same school.</translation>
    </message>
    <message>
        <source>THƯ_MỤC</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <source>Thư mục chứa mọi thứ vừa tạo</source>
        <translation>The folder for all that is made</translation>
    </message>
    <message>
        <source>Số học sinh (không ghi: 240)</source>
        <translation>How many students (default: 240)</translation>
    </message>
    <message>
        <source>Đổi số này thì ra một trường khác (không ghi: 2027)</source>
        <translation>Another number makes another school (default: 2027)</translation>
    </message>
    <message>
        <source>Đang tạo trường thử</source>
        <translation>Making the demonstration school</translation>
    </message>
</context>
<context>
    <name>cli.imports</name>
    <message>
        <source>Đã hoàn tác đợt nhập {batch}: {count} mục trở về như trước.</source>
        <translation>Undid import {batch}: {count} entries are as they were before.</translation>
    </message>
    <message>
        <source>{rows} dòng: thêm {added}, cập nhật {updated}, giữ nguyên {unchanged}, chưa nhận {refused}.</source>
        <translation>{rows} rows: {added} added, {updated} updated, {unchanged} unchanged, {refused} refused.</translation>
    </message>
    <message>
        <source>Danh sách lớp hoặc danh sách toàn trường</source>
        <translation>A class or school list</translation>
    </message>
    <message>
        <source>Nguyện vọng, ý kiến gia đình, kết quả thực tế</source>
        <translation>Wishes, the family's view, actual destinations</translation>
    </message>
    <message>
        <source>Nhật ký các phiên tư vấn trước đây</source>
        <translation>An old log book of counselling sessions</translation>
    </message>
    <message>
        <source>Nhập một danh sách vào sổ: nhập trọn tệp, hoặc chưa lưu gì.</source>
        <translation>Import a list into the record: the whole file, or nothing.</translation>
    </message>
    <message>
        <source>Nhập danh sách lớp hoặc toàn trường. Em đã có thì cập nhật, em mới thì thêm, không xóa em nào.</source>
        <translation>Import a class or school list. Known students are brought up to date, new ones added, nobody is deleted.</translation>
    </message>
    <message>
        <source>Lớp của các em trong tệp</source>
        <translation>The class of the students in the file</translation>
    </message>
    <message>
        <source>Năm học (không ghi: năm học hiện tại)</source>
        <translation>The school year (default: the present one)</translation>
    </message>
    <message>
        <source>Nhập nguyện vọng, ý kiến gia đình, xác nhận hoặc kết quả thực tế của nhiều em một lúc.</source>
        <translation>Import wishes, the family's view, confirmations or actual destinations of many students at once.</translation>
    </message>
    <message>
        <source>Nhập nhật ký các phiên tư vấn trước đây.</source>
        <translation>Import an old log book of counselling sessions.</translation>
    </message>
    <message>
        <source>Hoàn tác cả một đợt nhập, nếu sau đó chưa ghi thêm gì lên các mục ấy.</source>
        <translation>Undo a whole import, if nothing has been recorded on it since.</translation>
    </message>
    <message>
        <source>SỐ</source>
        <translation>NUMBER</translation>
    </message>
    <message>
        <source>Số của đợt nhập</source>
        <translation>The number of the import</translation>
    </message>
    <message>
        <source>Đang nhập danh sách</source>
        <translation>Importing the list</translation>
    </message>
    <message>
        <source>{count} em của các lớp này không có trong tệp; sổ vẫn giữ nguyên các em.</source>
        <translation>{count} students of these classes are not in the file; the record keeps them as they are.</translation>
    </message>
    <message>
        <source>Đang hoàn tác đợt nhập</source>
        <translation>Undoing the import</translation>
    </message>
    <message>
        <source>Đợt nhập số {batch}; hoàn tác bằng: undo-import {batch}</source>
        <translation>This is import {batch}; undo it with: undo-import {batch}</translation>
    </message>
    <message>
        <source>Xem thử, không lưu gì vào sổ</source>
        <translation>Preview; save nothing</translation>
    </message>
    <message>
        <source>Vẫn nhận các dòng đúng khi có dòng chưa đúng</source>
        <translation>Take the good rows even if others are refused</translation>
    </message>
    <message>
        <source>Chuyển chữ phông cũ (.VnTime: tcvn3; VNI: vni) sang Unicode</source>
        <translation>Convert text of the old fonts (.VnTime: tcvn3; VNI: vni) to Unicode</translation>
    </message>
    <message>
        <source>Chỉ đọc trang có tên này</source>
        <translation>Read only the sheet of this name</translation>
    </message>
    <message>
        <source>TỆP</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>.xlsx, .xls, .ods, .csv hoặc .txt</source>
        <translation>.xlsx, .xls, .ods, .csv or .txt</translation>
    </message>
    <message>
        <source>Xem thử, chưa lưu gì:</source>
        <translation>Preview only, nothing saved:</translation>
    </message>
</context>
<context>
    <name>cli.letters</name>
    <message>
        <source>Đã in {count} thư vào {path}.</source>
        <translation>Printed {count} letters to {path}.</translation>
    </message>
    <message>
        <source>In thư gửi gia đình về hướng đi của các em: chọn lớp, chọn em, hoặc không chọn thì in cả trường.</source>
        <translation>Print the letters to the families about their children's pathways: of classes, of students, or of the whole school.</translation>
    </message>
    <message>
        <source>Tên kết thúc bằng .pdf thì ra một tệp chung theo thứ tự danh sách; nếu không thì là thư mục, mỗi em một tệp</source>
        <translation>Ending in .pdf: one file in class-list order; else a folder with one file a student</translation>
    </message>
    <message>
        <source>Chỉ lớp này</source>
        <translation>Only this class</translation>
    </message>
    <message>
        <source>Chỉ em có mã này</source>
        <translation>Only the student of this code</translation>
    </message>
    <message>
        <source>notice: thông báo có số; slip: phiếu tư vấn không số</source>
        <translation>notice: a numbered notice; slip: an unnumbered slip</translation>
    </message>
    <message>
        <source>vi: tiếng Việt; vi-km: thêm phần tóm tắt tiếng Khmer</source>
        <translation>vi: Vietnamese; vi-km: with a summary in Khmer</translation>
    </message>
    <message>
        <source>Ngày ghi trên thư (không ghi: hôm nay)</source>
        <translation>The date on the letter (default: today)</translation>
    </message>
    <message>
        <source>Đang in thư</source>
        <translation>Printing letters</translation>
    </message>
    <message>
        <source>{count} em chưa có nguyện vọng nên chưa có thư.</source>
        <translation>{count} students have no wish yet and so no letter.</translation>
    </message>
</context>
<context>
    <name>cli.program</name>
    <message>
        <source>Tạo trường thử với những người không có thật</source>
        <translation>Make a demonstration school of invented people</translation>
    </message>
    <message>
        <source>Tạo sổ mới cho trường</source>
        <translation>Make a new record for a school</translation>
    </message>
    <message>
        <source>Nhập danh sách học sinh, hướng đi, phiên tư vấn</source>
        <translation>Import lists of students, pathways, sessions</translation>
    </message>
    <message>
        <source>Hoàn tác cả một đợt nhập</source>
        <translation>Undo a whole import</translation>
    </message>
    <message>
        <source>In thư gửi gia đình</source>
        <translation>Print the letters to the families</translation>
    </message>
    <message>
        <source>Lập bảng tổng hợp hoặc gói nộp</source>
        <translation>Write the summary or the package</translation>
    </message>
    <message>
        <source>Sao lưu sổ</source>
        <translation>Back up the record</translation>
    </message>
    <message>
        <source>Kiểm tra một bản sao lưu</source>
        <translation>Check a backup</translation>
    </message>
    <message>
        <source>Khôi phục sổ từ bản sao lưu</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Đặt cụm mật khẩu mới bằng mã trên phiếu khôi phục</source>
        <translation>Set a new passphrase with the printed recovery key</translation>
    </message>
    <message>
        <source>Sổ Hướng Nghiệp: ghi, in và tổng hợp việc tư vấn hướng nghiệp của trường.</source>
        <translation>Sổ Hướng Nghiệp: record, print and sum up a school's career guidance.</translation>
    </message>
    <message>
        <source>Cụm mật khẩu lấy từ --passphrase-file; không có thì lấy từ biến COUNSELLOR_PASSPHRASE; nếu vẫn không có thì hỏi trên màn hình.</source>
        <translation>The passphrase comes from --passphrase-file, else from the variable COUNSELLOR_PASSPHRASE, else it is asked on the terminal.</translation>
    </message>
    <message>
        <source>Thư mục sổ của trường</source>
        <translation>The school's folder</translation>
    </message>
    <message>
        <source>Ngôn ngữ: vi hoặc en</source>
        <translation>Language: vi or en</translation>
    </message>
    <message>
        <source>Trả lời bằng JSON</source>
        <translation>Answer in JSON</translation>
    </message>
    <message>
        <source>Tệp có cụm mật khẩu ở dòng đầu</source>
        <translation>A file with the passphrase in its first line</translation>
    </message>
    <message>
        <source>Hiện phiên bản của chương trình</source>
        <translation>Show the program's version</translation>
    </message>
</context>
<context>
    <name>cli.school</name>
    <message>
        <source>Đã đặt cụm mật khẩu mới cho sổ ở {path}. Mã khôi phục vẫn như cũ.</source>
        <translation>Set a new passphrase for the record at {path}. The recovery key stays the same.</translation>
    </message>
    <message>
        <source>Tạo sổ mới ở --school (chỗ ấy phải chưa có gì) và hiện mã khôi phục một lần duy nhất.</source>
        <translation>Make a new record at --school (nothing may be there) and show the recovery key, this once.</translation>
    </message>
    <message>
        <source>Tên trường</source>
        <translation>The school's name</translation>
    </message>
    <message>
        <source>Cấp học: thcs, thpt hoặc both (cả hai)</source>
        <translation>Level: thcs (lower secondary), thpt (upper secondary) or both</translation>
    </message>
    <message>
        <source>Là trường phổ thông dân tộc nội trú</source>
        <translation>It is an ethnic-minority boarding school</translation>
    </message>
    <message>
        <source>Cơ quan chủ quản, in phía trên tên trường</source>
        <translation>The governing body, printed above the school's name</translation>
    </message>
    <message>
        <source>Nơi nhận báo cáo</source>
        <translation>Who receives the reports</translation>
    </message>
    <message>
        <source>Địa danh trước ngày tháng</source>
        <translation>The place name before a date</translation>
    </message>
    <message>
        <source>Họ tên hiệu trưởng</source>
        <translation>The principal's name</translation>
    </message>
    <message>
        <source>Họ tên giáo viên tư vấn</source>
        <translation>The counsellor's name</translation>
    </message>
    <message>
        <source>Năm học hiện tại</source>
        <translation>The present school year</translation>
    </message>
    <message>
        <source>Đặt cụm mật khẩu mới cho giáo viên tư vấn bằng mã trên phiếu khôi phục (được hỏi, hoặc lấy từ biến COUNSELLOR_RECOVERY_KEY).</source>
        <translation>Set a new counsellor's passphrase with the printed recovery key (asked, or taken from the variable COUNSELLOR_RECOVERY_KEY).</translation>
    </message>
    <message>
        <source>Tệp có cụm mật khẩu mới ở dòng đầu</source>
        <translation>A file with the new passphrase in its first line</translation>
    </message>
    <message>
        <source>Đang tạo sổ</source>
        <translation>Making the record</translation>
    </message>
    <message>
        <source>Đã tạo sổ của {name} ở {path}, năm học {year}.</source>
        <translation>Made the record of {name} at {path}, school year {year}.</translation>
    </message>
    <message>
        <source>Mã khôi phục, chỉ hiện lần này; in ra và cất trong tủ có khóa:</source>
        <translation>The recovery key, shown this once; print it and lock it away:</translation>
    </message>
</context>
<context>
    <name>cli.summaries</name>
    <message>
        <source>Đã tổng hợp {count} em khối {grade}, năm học {year}, vào {path}.</source>
        <translation>Summed up {count} students of grade {grade}, school year {year}, in {path}.</translation>
    </message>
    <message>
        <source>Lập bảng tổng hợp hướng đi của một khối, hoặc gói nộp cho cơ quan nhận báo cáo.</source>
        <translation>Write the summary of a grade's pathways, or the package for the receiving body.</translation>
    </message>
    <message>
        <source>Theo đuôi tệp: .xlsx, .csv, .pdf, hoặc .json là gói nộp</source>
        <translation>By its ending: .xlsx, .csv, .pdf, or .json for the package</translation>
    </message>
    <message>
        <source>Năm học (không ghi: năm học hiện tại)</source>
        <translation>The school year (default: the present one)</translation>
    </message>
    <message>
        <source>Khối 9 hoặc 12</source>
        <translation>Grade 9 or 12</translation>
    </message>
    <message>
        <source>intended: theo nguyện vọng; actual: theo kết quả thực tế</source>
        <translation>intended: by wishes; actual: by actual destinations</translation>
    </message>
    <message>
        <source>Ẩn số nhỏ, cho bản gửi đi nơi khác</source>
        <translation>Hide small numbers, for copies that go further</translation>
    </message>
    <message>
        <source>Đang tổng hợp</source>
        <translation>Summing up</translation>
    </message>
    <message>
        <source>Xem lại trước khi nộp:</source>
        <translation>Look at these before handing in:</translation>
    </message>
</context>
<context>
    <name>cli.usage</name>
    <message>
        <source>Xem cách dùng: {command} --help</source>
        <translation>See: {command} --help</translation>
    </message>
    <message>
        <source>Dòng lệnh có phần thừa hoặc chưa đúng.</source>
        <translation>The command line has something too much or not right.</translation>
    </message>
    <message>
        <source>Còn thiếu tên lệnh.</source>
        <translation>The name of a command is missing.</translation>
    </message>
    <message>
        <source>Còn thiếu {name}.</source>
        <translation>{name} is missing.</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}: {problem}</translation>
    </message>
    <message>
        <source>Không có tùy chọn {name}.</source>
        <translation>There is no option {name}.</translation>
    </message>
    <message>
        <source>Không có lệnh {name}.</source>
        <translation>There is no command {name}.</translation>
    </message>
    <message>
        <source>Tùy chọn {name} thiếu giá trị đi kèm, hoặc không nhận giá trị.</source>
        <translation>The option {name} lacks its value, or takes none.</translation>
    </message>
    <message>
        <source>Có phải {names}?</source>
        <translation>Did you mean {names}?</translation>
    </message>
</context>
<context>
    <name>cli.way_in</name>
    <message>
        <source>Cụm mật khẩu còn ngắn, cần ít nhất {least} ký tự. Dùng bốn từ không dấu, ví dụ: ghe sen mua muc.</source>
        <translation>The passphrase is short; it needs {least} characters or more. Use four plain words, for example: ghe sen mua muc.</translation>
    </message>
    <message>
        <source>Còn thiếu --school: thư mục sổ của trường.</source>
        <translation>--school is missing: the school's folder.</translation>
    </message>
    <message>
        <source>Cụm mật khẩu</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Cụm mật khẩu mới</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Mã trên phiếu khôi phục</source>
        <translation>The key on the recovery sheet</translation>
    </message>
    <message>
        <source>Cụm mật khẩu (để trống nếu không có)</source>
        <translation>Passphrase (leave empty if there is none)</translation>
    </message>
    <message>
        <source>Nhập lại lần nữa</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Hai lần nhập chưa giống nhau.</source>
        <translation>The two entries are not the same.</translation>
    </message>
</context>
<context>
    <name>problem_sentences</name>
    <message>
        <source>chưa có họ tên</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>chưa đọc được như một họ tên</source>
        <translation>does not look like a person's name</translation>
    </message>
    <message>
        <source>chưa biết em học lớp nào</source>
        <translation>no class known</translation>
    </message>
    <message>
        <source>chưa đọc được tên lớp</source>
        <translation>the class name cannot be read</translation>
    </message>
    <message>
        <source>Excel đã đổi tên lớp thành ngày; ghi lại tên lớp</source>
        <translation>Excel turned the class name into a date; write the class name again</translation>
    </message>
    <message>
        <source>chưa có em này trong sổ</source>
        <translation>the record does not know this student</translation>
    </message>
    <message>
        <source>trong sổ có nhiều em như vậy; ghi thêm mã định danh hoặc lớp</source>
        <translation>the record knows several such students; add an id or the class</translation>
    </message>
    <message>
        <source>mã định danh và số định danh là của hai em khác nhau</source>
        <translation>the two ids belong to two different students</translation>
    </message>
    <message>
        <source>em này đã có ở dòng khác trong tệp</source>
        <translation>this student stands in another row of the file</translation>
    </message>
    <message>
        <source>vào ngày ấy em không thuộc lớp nào trong sổ</source>
        <translation>the student was in no class on that day</translation>
    </message>
    <message>
        <source>tên này ở chỗ ký, nên không coi là học sinh</source>
        <translation>a name under the signatures, not taken for a student</translation>
    </message>
    <message>
        <source>giống tên lớp hoặc tiêu đề, nên không coi là học sinh</source>
        <translation>looks like a class name or a title, not taken for a student</translation>
    </message>
    <message>
        <source>chưa chọn em nào</source>
        <translation>no student chosen</translation>
    </message>
    <message>
        <source>mã định danh của Bộ phải có 10 chữ số</source>
        <translation>the ministry id must have 10 digits</translation>
    </message>
    <message>
        <source>mã định danh có dạng lạ; đã giữ như trong tệp</source>
        <translation>an unusual ministry id; kept as in the file</translation>
    </message>
    <message>
        <source>số định danh cá nhân phải có 12 chữ số</source>
        <translation>the personal id must have 12 digits</translation>
    </message>
    <message>
        <source>Excel đã làm tròn dãy số này; định dạng cột là chữ rồi ghi lại</source>
        <translation>Excel rounded this number; format the column as text and write it again</translation>
    </message>
    <message>
        <source>đã thêm lại số 0 ở đầu</source>
        <translation>the leading zero was given back</translation>
    </message>
    <message>
        <source>số định danh chưa khớp với năm sinh</source>
        <translation>the personal id does not fit the birth year</translation>
    </message>
    <message>
        <source>số định danh chưa khớp với giới tính</source>
        <translation>the personal id does not fit the sex</translation>
    </message>
    <message>
        <source>ngày này không có trong lịch</source>
        <translation>there is no such date</translation>
    </message>
    <message>
        <source>chưa đọc được ngày; viết như 13/04/2012</source>
        <translation>the date cannot be read; write it like 13/04/2012</translation>
    </message>
    <message>
        <source>chưa đọc được năm</source>
        <translation>the year cannot be read</translation>
    </message>
    <message>
        <source>ngày sinh này chưa hợp với tuổi học sinh</source>
        <translation>an unlikely birth date for a student</translation>
    </message>
    <message>
        <source>chưa có ngày</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>năm này trường không mở hướng đi này; vẫn ghi theo ý em</source>
        <translation>the school does not offer this pathway this year; the wish is kept all the same</translation>
    </message>
    <message>
        <source>ngày này còn chưa đến</source>
        <translation>the date is still to come</translation>
    </message>
    <message>
        <source>chưa đọc được thời lượng; ghi số phút</source>
        <translation>the length cannot be read; write the minutes</translation>
    </message>
    <message>
        <source>ngày hẹn lại trước ngày tư vấn</source>
        <translation>the next appointment is before the session</translation>
    </message>
    <message>
        <source>chưa rõ nam hay nữ</source>
        <translation>male or female is not clear</translation>
    </message>
    <message>
        <source>không có dân tộc này trong danh mục</source>
        <translation>no such ethnic group in the catalogue</translation>
    </message>
    <message>
        <source>không có trạng thái này trong danh mục</source>
        <translation>no such status in the catalogue</translation>
    </message>
    <message>
        <source>không có lý do này trong danh mục</source>
        <translation>no such reason in the catalogue</translation>
    </message>
    <message>
        <source>không có diện chính sách này trong danh mục</source>
        <translation>no such policy group in the catalogue</translation>
    </message>
    <message>
        <source>không có mức này trong danh mục; đã giữ như trong tệp</source>
        <translation>no such level in the catalogue; kept as in the file</translation>
    </message>
    <message>
        <source>chưa rõ đã hoàn thành hay chưa</source>
        <translation>completed or not is not clear</translation>
    </message>
    <message>
        <source>không có hướng đi này trong danh mục</source>
        <translation>no such pathway in the catalogue</translation>
    </message>
    <message>
        <source>chưa rõ ý kiến; ghi Chưa hỏi, Đồng ý hoặc Chưa đồng ý</source>
        <translation>the view is not clear; write Chưa hỏi, Đồng ý or Chưa đồng ý</translation>
    </message>
    <message>
        <source>chưa rõ trạng thái; ghi Dự kiến hoặc Đã xác nhận</source>
        <translation>the state is not clear; write Dự kiến or Đã xác nhận</translation>
    </message>
    <message>
        <source>chưa rõ hình thức; ghi Cá nhân, Nhóm, Phụ huynh hoặc Cả lớp</source>
        <translation>the form is not clear; write Cá nhân, Nhóm, Phụ huynh or Cả lớp</translation>
    </message>
    <message>
        <source>không có nội dung này trong bảy nội dung tư vấn</source>
        <translation>not one of the seven content groups</translation>
    </message>
    <message>
        <source>chưa có nội dung tư vấn nào</source>
        <translation>no content group</translation>
    </message>
    <message>
        <source>chưa rõ dấu này; đánh x hoặc để trống</source>
        <translation>the mark is not clear; write x or leave it empty</translation>
    </message>
    <message>
        <source>chưa rõ thuộc diện nào; đã bỏ qua</source>
        <translation>which group is not clear; passed over</translation>
    </message>
    <message>
        <source>các nguyện vọng còn cách quãng; đã dồn lên</source>
        <translation>a gap between the wishes; closed up</translation>
    </message>
    <message>
        <source>nguyện vọng ghi hai lần; đã giữ lần đầu</source>
        <translation>a wish written twice; the first is kept</translation>
    </message>
    <message>
        <source>có trường hoặc ngành mà chưa có nguyện vọng</source>
        <translation>a place or programme without a wish</translation>
    </message>
    <message>
        <source>nhiều hơn năm nguyện vọng</source>
        <translation>more than five wishes</translation>
    </message>
    <message>
        <source>đã xác nhận mà chưa có nguyện vọng nào</source>
        <translation>confirmed without a wish</translation>
    </message>
    <message>
        <source>chữ viết bằng phông cũ (.VnTime hoặc VNI); nhập lại và chọn chuyển mã</source>
        <translation>text of an old font (.VnTime or VNI); import it again and choose to convert it</translation>
    </message>
    <message>
        <source>đã coi là để trống</source>
        <translation>taken as empty</translation>
    </message>
    <message>
        <source>cụm mật khẩu này đã dùng cho người khác; chọn cụm khác</source>
        <translation>this passphrase is another person's already; choose another</translation>
    </message>
    <message>
        <source>Chưa rõ hướng đi: {count} em</source>
        <translation>No pathway known: {count} students</translation>
    </message>
    <message>
        <source>Chưa ghi dân tộc: {count} em</source>
        <translation>No ethnic group recorded: {count} students</translation>
    </message>
    <message>
        <source>Chưa ghi giới tính: {count} em</source>
        <translation>No sex recorded: {count} students</translation>
    </message>
    <message>
        <source>Chưa ghi ngày sinh: {count} em</source>
        <translation>No birth date recorded: {count} students</translation>
    </message>
    <message>
        <source>Có thể bị ghi hai lần: {count} em</source>
        <translation>Possibly recorded twice: {count} students</translation>
    </message>
    <message>
        <source>họ tên học sinh</source>
        <translation>the student's name</translation>
    </message>
    <message>
        <source>tên lớp</source>
        <translation>the class name</translation>
    </message>
    <message>
        <source>năm học</source>
        <translation>school year</translation>
    </message>
    <message>
        <source>tên trường</source>
        <translation>the school's name</translation>
    </message>
    <message>
        <source>cơ quan chủ quản</source>
        <translation>the governing body</translation>
    </message>
    <message>
        <source>địa danh</source>
        <translation>the place name</translation>
    </message>
    <message>
        <source>số của thư</source>
        <translation>the letter's number</translation>
    </message>
    <message>
        <source>ký hiệu thư</source>
        <translation>the letter's mark</translation>
    </message>
    <message>
        <source>tên phụ huynh</source>
        <translation>the parent's name</translation>
    </message>
    <message>
        <source>cách gọi phụ huynh</source>
        <translation>the parent's form of address</translation>
    </message>
    <message>
        <source>tên giáo viên tư vấn</source>
        <translation>the counsellor's name</translation>
    </message>
    <message>
        <source>cách gọi giáo viên tư vấn</source>
        <translation>the counsellor's form of address</translation>
    </message>
    <message>
        <source>tên người ký</source>
        <translation>the signatory's name</translation>
    </message>
    <message>
        <source>nơi nhận</source>
        <translation>the recipients</translation>
    </message>
    <message>
        <source>nguyện vọng</source>
        <translation>the wishes</translation>
    </message>
    <message>
        <source>hướng đi</source>
        <translation>the pathway</translation>
    </message>
    <message>
        <source>ngành</source>
        <translation>the programme</translation>
    </message>
    <message>
        <source>nơi học</source>
        <translation>the institution</translation>
    </message>
    <message>
        <source>đề nghị của giáo viên tư vấn</source>
        <translation>the counsellor's recommendation</translation>
    </message>
    <message>
        <source>lý do của đề nghị</source>
        <translation>the reason of the recommendation</translation>
    </message>
    <message>
        <source>bảng tổng hợp</source>
        <translation>the summary</translation>
    </message>
    <message>
        <source>mã ở chân trang</source>
        <translation>the code at the foot of the page</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Ở {path} chưa có sổ của trường. Xem lại đường dẫn, hoặc tạo sổ mới.</source>
        <translation>There is no school record at {path}. Check the path, or make a new record.</translation>
    </message>
    <message>
        <source>{path} đã có sẵn, nên chưa tạo sổ ở đó. Chọn một chỗ khác.</source>
        <translation>{path} is there already, so no record was made. Choose another place.</translation>
    </message>
    <message>
        <source>Cụm mật khẩu chưa đúng. Xem lại rồi nhập lại.</source>
        <translation>The passphrase is not right. Check it and try again.</translation>
    </message>
    <message>
        <source>Người đang mở sổ không có quyền làm việc này. Nhờ giáo viên tư vấn mở sổ.</source>
        <translation>Whoever opened the record has no right to do this. Ask the counsellor to open it.</translation>
    </message>
    <message>
        <source>Mã khôi phục chưa đúng với sổ này. Xem lại phiếu khôi phục của trường.</source>
        <translation>The recovery key is not right for this record. Check the school's recovery sheet.</translation>
    </message>
    <message>
        <source>Sổ ở {path} không đọc được. Đừng xóa gì; khôi phục từ bản sao lưu gần nhất.</source>
        <translation>The record at {path} cannot be read. Delete nothing; restore the newest backup.</translation>
    </message>
    <message>
        <source>{path} do phiên bản mới hơn của chương trình ghi. Cập nhật chương trình rồi mở lại.</source>
        <translation>{path} was written by a newer version of the program. Update the program and open it again.</translation>
    </message>
    <message>
        <source>Sổ ở {path} đang được một chương trình khác dùng. Đóng chương trình kia rồi thử lại.</source>
        <translation>Another program is using the record at {path}. Close it and try again.</translation>
    </message>
    <message>
        <source>Không thấy {path}. Xem lại tên và đường dẫn.</source>
        <translation>{path} is not there. Check the name and the path.</translation>
    </message>
    <message>
        <source>Không ghi được vào {path}. Chọn chỗ khác, hoặc xem lại quyền ghi.</source>
        <translation>{path} cannot be written. Choose another place, or check the right to write.</translation>
    </message>
    <message>
        <source>{path} đã có sẵn và không bị ghi đè. Chọn tên khác.</source>
        <translation>{path} is there already and is not replaced. Choose another name.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa ghi được {path}. Dọn bớt chỗ rồi làm lại.</source>
        <translation>The disk is full, so {path} was not written. Make room and do it again.</translation>
    </message>
    <message>
        <source>Không đọc được {path}: tệp bị hỏng hoặc không phải danh sách. Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.</source>
        <translation>{path} cannot be read: it is broken or no list. Open it in Excel, save it as .xlsx and import it again.</translation>
    </message>
    <message>
        <source>{path} có đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi nhập lại.</source>
        <translation>{path} is protected by a password. Open it in Excel, take the password off and import it again.</translation>
    </message>
    <message>
        <source>{path} lớn hơn mọi danh sách thật. Xem lại có đúng tệp không, hoặc chép danh sách sang một tệp mới.</source>
        <translation>{path} is larger than any real list. Check that it is the right file, or copy the list into a new one.</translation>
    </message>
    <message>
        <source>{path} chưa có dòng tiêu đề đọc được; còn thiếu cột: {missing}. Thêm tiêu đề rồi nhập lại.</source>
        <translation>{path} has no heading row that can be read; missing: {missing}. Add the headings and import it again.</translation>
    </message>
    <message>
        <source>{path} không có trang “{sheet}”. Chọn một trang có trong tệp: {sheets}.</source>
        <translation>{path} has no sheet “{sheet}”. Choose one that is in it: {sheets}.</translation>
    </message>
    <message>
        <source>Có {refused} trên {rows} dòng chưa nhận được, nên chưa lưu gì. Sửa các dòng ấy rồi nhập lại, hoặc chọn chỉ nhận các dòng đúng.</source>
        <translation>{refused} of {rows} rows cannot be taken, so nothing was saved. Correct those rows and import the file again, or choose to take only the good ones.</translation>
    </message>
    <message>
        <source>Thư của em mã {student}, lớp {class_name}: chữ “{character}” ở mục {field} không có trong phông chữ để in, nên chưa in thư nào. Xem lại chữ ấy.</source>
        <translation>The letter of student {student}, class {class_name}: the character “{character}” in {field} has no shape in the fonts for printing, so no letter was printed. Check that character.</translation>
    </message>
    <message>
        <source>Thư của em mã {student}, lớp {class_name} dài hơn một trang vì mục {field}, nên chưa in thư nào. Viết ngắn lại mục ấy.</source>
        <translation>The letter of student {student}, class {class_name} is longer than a page because of {field}, so no letter was printed. Shorten it.</translation>
    </message>
    <message>
        <source>Trong {asked} em được chọn chưa em nào có nguyện vọng, nên chưa có thư. Nhập nguyện vọng rồi in.</source>
        <translation>None of the {asked} students chosen has a wish yet, so there is no letter. Enter wishes, then print.</translation>
    </message>
    <message>
        <source>Bản sao lưu {path} không còn nguyên vẹn. Dùng bản khác, và sao lưu lại ngay.</source>
        <translation>The backup {path} is no longer sound. Use another, and back up again at once.</translation>
    </message>
    <message>
        <source>Đợt nhập {batch} không hoàn tác được nữa, vì sau đó đã ghi thêm vào sổ. Sửa từng em trong sổ.</source>
        <translation>Import {batch} can no longer be undone, because more has been recorded since. Correct the students one by one.</translation>
    </message>
    <message>
        <source>Không thấy {kind} “{name}”. Xem lại tên hoặc số.</source>
        <translation>There is no {kind} “{name}”. Check the name or number.</translation>
    </message>
    <message>
        <source>Chưa lưu được: {problems}. Sửa lại rồi lưu.</source>
        <translation>Not saved: {problems}. Correct it and save.</translation>
    </message>
    <message>
        <source>Chưa ghi được tệp có đuôi như {path}. Dùng một trong: {endings}.</source>
        <translation>A file with an ending like that of {path} cannot be written. Use one of: {endings}.</translation>
    </message>
    <message>
        <source>Gói nộp {path} không còn đúng như trường đã ghi. Xin trường gửi lại.</source>
        <translation>The package {path} is no longer as the school wrote it. Ask the school to send it again.</translation>
    </message>
    <message>
        <source>Gói nộp phải có số đúng, nên không ẩn số nhỏ được. Bỏ phần ẩn số, hoặc chọn .xlsx, .csv, .pdf.</source>
        <translation>The package carries exact numbers, so small ones cannot be hidden in it. Do without hiding, or choose .xlsx, .csv, .pdf.</translation>
    </message>
    <message>
        <source>Danh mục {path} không đọc được. Cài lại chương trình, hoặc chép lại tệp danh mục.</source>
        <translation>The catalogue {path} cannot be read. Install the program again, or copy the catalogue file again.</translation>
    </message>
    <message>
        <source>Đã dừng. Chưa lưu gì.</source>
        <translation>Stopped. Nothing was saved.</translation>
    </message>
    <message>
        <source>Cần cụm mật khẩu để mở sổ. Dùng --passphrase-file, hoặc đặt biến COUNSELLOR_PASSPHRASE.</source>
        <translation>A passphrase is needed to open the record. Use --passphrase-file, or set the variable COUNSELLOR_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Tệp {path} không có cụm mật khẩu đọc được ở dòng đầu. Ghi lại tệp bằng UTF-8.</source>
        <translation>The file {path} has no readable passphrase in its first line. Write it again in UTF-8.</translation>
    </message>
    <message>
        <source>Cần mã khôi phục của trường. Đặt biến COUNSELLOR_RECOVERY_KEY, hoặc chạy lệnh trên màn hình để được hỏi.</source>
        <translation>The school's recovery key is needed. Set the variable COUNSELLOR_RECOVERY_KEY, or run the command on a terminal to be asked.</translation>
    </message>
    <message>
        <source>Nhóm chữ thứ {group} của mã khôi phục chưa đúng. Xem lại nhóm ấy trên phiếu.</source>
        <translation>Group {group} of the recovery key is not right. Check that group on the sheet.</translation>
    </message>
    <message>
        <source>Đã dừng ngay. Việc đang làm hoặc đã ghi trọn, hoặc chưa ghi gì; mở sổ ra xem lại.</source>
        <translation>Stopped at once. What was being done is either saved whole or not at all; open the record to see.</translation>
    </message>
    <message>
        <source>{path} chỉ có một trang, không đặt tên. Bỏ --sheet rồi nhập lại.</source>
        <translation>{path} has only one sheet, without a name. Leave --sheet out and import it again.</translation>
    </message>
    <message>
        <source>{path} là tệp trống. Xem lại có đúng tệp không.</source>
        <translation>{path} is empty. Check that it is the right file.</translation>
    </message>
    <message>
        <source>{path} là thư mục. Chọn một tệp trong đó.</source>
        <translation>{path} is a folder. Choose a file in it.</translation>
    </message>
    <message>
        <source>Không có quyền đọc {path}. Xem lại quyền, hoặc chép tệp sang chỗ khác.</source>
        <translation>There is no right to read {path}. Check the rights, or copy the file elsewhere.</translation>
    </message>
    <message>
        <source>{path} là tệp chữ viết bằng bảng mã lạ. Mở ra, lưu lại bằng UTF-8 rồi nhập lại.</source>
        <translation>{path} is text in an unknown encoding. Open it, save it as UTF-8 and import it again.</translation>
    </message>
    <message>
        <source>{path} là tệp Word. Chép bảng sang Excel, lưu thành .xlsx rồi nhập lại.</source>
        <translation>{path} is a Word file. Copy the table into Excel, save it as .xlsx and import it again.</translation>
    </message>
    <message>
        <source>{path} là tệp PDF. Xin tệp Excel gốc của danh sách rồi nhập lại.</source>
        <translation>{path} is a PDF file. Ask for the list's Excel file and import that.</translation>
    </message>
    <message>
        <source>{path} là tệp ảnh. Xin tệp Excel gốc của danh sách rồi nhập lại.</source>
        <translation>{path} is a picture. Ask for the list's Excel file and import that.</translation>
    </message>
    <message>
        <source>{path} không phải bản sao lưu của chương trình này. Xem lại có đúng tệp không.</source>
        <translation>{path} is no backup of this program. Check that it is the right file.</translation>
    </message>
    <message>
        <source>học sinh</source>
        <translation>student</translation>
    </message>
    <message>
        <source>lớp</source>
        <translation>class</translation>
    </message>
    <message>
        <source>năm học</source>
        <translation>school year</translation>
    </message>
    <message>
        <source>đợt nhập</source>
        <translation>import</translation>
    </message>
    <message>
        <source>người</source>
        <translation>person</translation>
    </message>
    <message>
        <source>phiên tư vấn</source>
        <translation>counselling session</translation>
    </message>
    <message>
        <source>lớp của em trong năm học</source>
        <translation>class of the student in the year</translation>
    </message>
    <message>
        <source>mục trong danh mục</source>
        <translation>catalogue entry</translation>
    </message>
    <message>
        <source>… và {count} chỗ nữa (xem đủ bằng --json).</source>
        <translation>… and {count} more (see them all with --json).</translation>
    </message>
    <message>
        <source>Trang “{sheet}”, dòng {row}</source>
        <translation>Sheet “{sheet}”, row {row}</translation>
    </message>
    <message>
        <source>Dòng {row}</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>, cột “{column}”</source>
        <translation>, column “{column}”</translation>
    </message>
    <message>
        <source>tệp</source>
        <translation>the file</translation>
    </message>
</context>
</TS>
