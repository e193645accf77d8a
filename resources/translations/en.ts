<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>app</name>
    <message>
        <source>Lần chạy trước tắt đột ngột; tệp {path} ghi chỗ hỏng, không có tên hay ghi chú nào.</source>
        <translation>The run before ended all at once; the file {path} says where it broke, with no name or note in it.</translation>
    </message>
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
    <name>cli.anonymising</name>
    <message>
        <source>{students} em; xóa lời của {sessions} phiên, {notes} ghi chú riêng tư, {letters} thư; {shared} phiên chung với em khác chỉ bỏ tên.</source>
        <translation>{students} students; the words of {sessions} sessions, {notes} private notes and {letters} letters go; {shared} sessions shared with others lose the name only.</translation>
    </message>
    <message>
        <source>Đã ẩn danh {count} em.</source>
        <translation>{count} students anonymised.</translation>
    </message>
    <message>
        <source>Bản sao lưu {path} vẫn còn tên các em.</source>
        <translation>The backup {path} still holds the names.</translation>
    </message>
    <message>
        <source>Ẩn danh các em đã rời trường quá thời hạn giữ hồ sơ, hoặc các em được chọn. Không hoàn tác được; sổ tự sao lưu trước.</source>
        <translation>Anonymise students who left longer ago than records are kept, or the ones named. It cannot be undone; a backup is made first.</translation>
    </message>
    <message>
        <source>Bản sao lưu cũ vẫn còn tên các em cho đến khi hết hạn giữ hoặc bị xóa.</source>
        <translation>Old backups hold the names until they are pruned or deleted.</translation>
    </message>
    <message>
        <source>Chỉ em có mã này, dù chưa tới hạn</source>
        <translation>Only the student of this code, due or not</translation>
    </message>
    <message>
        <source>Xem thử, không lưu gì vào sổ</source>
        <translation>Preview; save nothing</translation>
    </message>
    <message>
        <source>Làm luôn, không hỏi lại</source>
        <translation>Do it without asking again</translation>
    </message>
    <message>
        <source>Đặt thời hạn giữ hồ sơ (năm) rồi mới xem ai tới hạn; 0: không đặt hạn</source>
        <translation>Set how long records are kept (years) first; 0: no limit</translation>
    </message>
    <message>
        <source>Gõ số em ({count}) để ẩn danh</source>
        <translation>Type the number of students ({count}) to anonymise</translation>
    </message>
    <message>
        <source>Sổ đang mở ở nơi khác nên tệp chưa dọn xong; đóng hết là xong.</source>
        <translation>The school is open elsewhere, so the file is not swept yet; closing all does it.</translation>
    </message>
    <message>
        <source>Ẩn danh không hoàn tác được; thêm --yes để làm thật.</source>
        <translation>Anonymising cannot be undone; add --yes to do it.</translation>
    </message>
    <message>
        <source>Đang ẩn danh</source>
        <translation>Anonymising</translation>
    </message>
</context>
<context>
    <name>cli.answer</name>
    <message>
        <source>(Tùy chọn: --accept-valid.)</source>
        <translation>(The option: --accept-valid.)</translation>
    </message>
    <message>
        <source>(Tùy chọn: --without-backup.)</source>
        <translation>(Option: --without-backup.)</translation>
    </message>
    <message>
        <source>Nên xem lại:</source>
        <translation>Worth a look:</translation>
    </message>
</context>
<context>
    <name>cli.backup_lists</name>
    <message>
        <source>Bản đã kiểm tra gần nhất: {when}. Từ đó sổ chưa đổi gì.</source>
        <translation>Last verified backup: {when}. Nothing has changed since.</translation>
    </message>
    <message>
        <source>{when}  {students} em, {sessions} phiên, {letters} thư  {path}</source>
        <translation>{when}  {students} students, {sessions} sessions, {letters} letters  {path}</translation>
    </message>
    <message>
        <source>Liệt kê các bản sao lưu của sổ ở --school và ở chỗ thứ hai, bản mới trước; sổ không mở được thì vẫn liệt kê.</source>
        <translation>List the backups of the school at --school and at the second place, newest first; also where the school cannot be opened.</translation>
    </message>
    <message>
        <source>Sổ không mở được. Khôi phục bằng: restore BẢN_SAO --replace</source>
        <translation>The school cannot be opened. Restore it with: restore BACKUP --replace</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào đã kiểm tra.</source>
        <translation>No verified backup yet.</translation>
    </message>
    <message>
        <source>Bản đã kiểm tra gần nhất: {when}. Từ đó sổ có thay đổi.</source>
        <translation>Last verified backup: {when}. The school has changed since.</translation>
    </message>
    <message>
        <source>{when}  không đọc được  {path}</source>
        <translation>{when}  cannot be read  {path}</translation>
    </message>
</context>
<context>
    <name>cli.backups</name>
    <message>
        <source>Đã chép thêm một bản vào {path}.</source>
        <translation>Copied to {path} as well.</translation>
    </message>
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
        <source>Chép thêm một bản ra chỗ thứ hai đã chọn trong Cài đặt của máy này</source>
        <translation>Also copy to the second place chosen in this computer's settings</translation>
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
        <source>Khôi phục bản sao lưu thành một sổ mới (--to; không ghi đè gì), hoặc thay sổ ở --school (--replace; sổ đang có được giữ lại trước).</source>
        <translation>Restore a backup as a new school (--to; nothing is overwritten), or in place of the one at --school (--replace; the present one is kept first).</translation>
    </message>
    <message>
        <source>Thư mục của sổ khôi phục (phải chưa có)</source>
        <translation>The folder for the record (must not exist)</translation>
    </message>
    <message>
        <source>Thay sổ ở --school; sổ đang có được giữ lại trong thư mục backups của nó</source>
        <translation>Replace the school at --school; the present one is kept in its backups folder</translation>
    </message>
    <message>
        <source>Đã thay sổ ở {path} bằng bản sao lưu này.</source>
        <translation>The school at {path} was replaced by this backup.</translation>
    </message>
    <message>
        <source>Đã khôi phục sổ vào {path}.</source>
        <translation>Restored the record to {path}.</translation>
    </message>
    <message>
        <source>Đang sao lưu</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Máy này chưa chọn chỗ thứ hai. Chọn trong Cài đặt, mục Sao lưu, hoặc dùng --to.</source>
        <translation>No second place is chosen on this computer. Choose one in Settings, Backups, or use --to.</translation>
    </message>
    <message>
        <source>Chọn một trong hai: --to để thành sổ mới, --replace để thay sổ ở --school.</source>
        <translation>Choose one: --to for a new school, --replace to replace the one at --school.</translation>
    </message>
    <message>
        <source>Đang khôi phục</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Sổ trước đó được giữ ở {path}.</source>
        <translation>The school as it was is kept at {path}.</translation>
    </message>
    <message>
        <source>{count} cụm mật khẩu đã bỏ hoặc đã đổi nay lại mở được sổ: {ids}. Bỏ bằng ways-in take.</source>
        <translation>{count} passphrases removed or changed since open the record again: {ids}. Remove them with ways-in take.</translation>
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
        <source>ngày giờ viết như 2027-04-13T09:30.</source>
        <translation>a moment is written like 2027-04-13T09:30.</translation>
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
    <name>cli.consents</name>
    <message>
        <source>Chính em</source>
        <translation>The student</translation>
    </message>
    <message>
        <source>{relation} đồng ý ngày {day}, mẫu {form}.</source>
        <translation>{relation} agreed on {day}, form {form}.</translation>
    </message>
    <message>
        <source>In phiếu đồng ý: để trống, của các em, hoặc cả lớp</source>
        <translation>Print consent forms: blank, of students, or of a class</translation>
    </message>
    <message>
        <source>Ghi một phiếu đã ký</source>
        <translation>Enter a signed form</translation>
    </message>
    <message>
        <source>Ghi rút đồng ý</source>
        <translation>Record withdrawal</translation>
    </message>
    <message>
        <source>Các phiếu của một em</source>
        <translation>A student's forms</translation>
    </message>
    <message>
        <source>Phiếu đồng ý của em và của người đại diện: in, ghi, rút.</source>
        <translation>Consent of the student and of a representative: print, enter, withdraw.</translation>
    </message>
    <message>
        <source>MÃ_EM</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>Mã của em, như HS00012</source>
        <translation>The student's code, like HS00012</translation>
    </message>
    <message>
        <source>Mẫu phiếu (không ghi: mẫu mới nhất)</source>
        <translation>Version of the form (without: the newest)</translation>
    </message>
    <message>
        <source>In phiếu đồng ý thành PDF, không đánh sẵn ô.</source>
        <translation>Print consent forms as PDF, no box ticked beforehand.</translation>
    </message>
    <message>
        <source>Tệp .pdf</source>
        <translation>A .pdf file</translation>
    </message>
    <message>
        <source>Chỉ em có mã này</source>
        <translation>Only the student of this code</translation>
    </message>
    <message>
        <source>Chỉ lớp này</source>
        <translation>Only this class</translation>
    </message>
    <message>
        <source>Ghi một phiếu đã ký của em hoặc người đại diện.</source>
        <translation>Enter a form signed by the student or a representative.</translation>
    </message>
    <message>
        <source>Tên người ký</source>
        <translation>The signer's name</translation>
    </message>
    <message>
        <source>STUDENT: chính em; còn lại là người đại diện</source>
        <translation>STUDENT: the student; the others are representatives</translation>
    </message>
    <message>
        <source>Ngày ký (không ghi: hôm nay)</source>
        <translation>Day signed (without: today)</translation>
    </message>
    <message>
        <source>Việc đã đánh dấu: SESSIONS, INTERESTS, SHARING, FOLLOW_UP</source>
        <translation>What was ticked: SESSIONS, INTERESTS, SHARING, FOLLOW_UP</translation>
    </message>
    <message>
        <source>Nơi cất bản giấy</source>
        <translation>Where the paper is kept</translation>
    </message>
    <message>
        <source>Ghi rút mọi đồng ý đang còn của một em.</source>
        <translation>Enter that all standing consents of a student are withdrawn.</translation>
    </message>
    <message>
        <source>Ngày rút (không ghi: hôm nay)</source>
        <translation>Day of withdrawal (without: today)</translation>
    </message>
    <message>
        <source>Các phiếu đồng ý của một em, cũ trước.</source>
        <translation>A student's consents, oldest first.</translation>
    </message>
    <message>
        <source>Đã in phiếu đồng ý vào {path}.</source>
        <translation>Consent forms printed to {path}.</translation>
    </message>
    <message>
        <source>Đã lưu phiếu đồng ý</source>
        <translation>Consent form saved</translation>
    </message>
    <message>
        <source>Đã ghi rút đồng ý</source>
        <translation>Withdrawal of consent recorded</translation>
    </message>
    <message>
        <source>Đã rút ngày {day}.</source>
        <translation>Withdrawn on {day}.</translation>
    </message>
    <message>
        <source>Chưa có phiếu đồng ý.</source>
        <translation>No consent form yet.</translation>
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
        <source>Tạo xong thì mở cửa sổ trên trường ấy</source>
        <translation>When it is made, open the window on that school</translation>
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
        <source>Số của đợt nhập</source>
        <translation>The number of the import</translation>
    </message>
    <message>
        <source>Vẫn hoàn tác khi không sao lưu trước được</source>
        <translation>Undo even where no backup can be made first</translation>
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
        <source>Vẫn nhận các dòng đúng khi có dòng chưa đúng</source>
        <translation>Take the good rows even if others are refused</translation>
    </message>
    <message>
        <source>Vẫn nhập khi không sao lưu trước được (đĩa đầy, chẳng hạn)</source>
        <translation>Import even where no backup can be made first (a full disk, say)</translation>
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
    <name>cli.incidents</name>
    <message>
        <source>Sự cố số {number}, {kind}.</source>
        <translation>Incident {number}, {kind}.</translation>
    </message>
    <message>
        <source>In biên bản: của một sự cố, hoặc để trống</source>
        <translation>Print a sheet: of an incident, or blank</translation>
    </message>
    <message>
        <source>Ghi một sự cố, hoặc ghi thêm vào sự cố đã ghi</source>
        <translation>Record an incident, or add to one</translation>
    </message>
    <message>
        <source>Các sự cố đã ghi</source>
        <translation>The incidents recorded</translation>
    </message>
    <message>
        <source>Sự cố dữ liệu cá nhân: ghi, xem, in biên bản.</source>
        <translation>Personal-data incidents: record, list, print the sheet.</translation>
    </message>
    <message>
        <source>In biên bản sự cố thành PDF, kèm trích nhật ký; không ghi số thì ra mẫu trống.</source>
        <translation>Print an incident sheet as PDF with counts of the log; without a number a blank one.</translation>
    </message>
    <message>
        <source>Số của sự cố, như lệnh list cho biết</source>
        <translation>The incident's number, as list tells</translation>
    </message>
    <message>
        <source>Ghi một sự cố; với --number thì ghi thêm vào sự cố đã ghi. Không ghi tên học sinh.</source>
        <translation>Record an incident; with --number add to one. Write no student's name.</translation>
    </message>
    <message>
        <source>Sự cố đã ghi, để ghi thêm</source>
        <translation>An incident recorded before, to add to</translation>
    </message>
    <message>
        <source>Lúc phát hiện (không ghi: bây giờ)</source>
        <translation>When it was noticed (without: now)</translation>
    </message>
    <message>
        <source>Loại sự cố (không ghi: OTHER)</source>
        <translation>Kind of incident (without: OTHER)</translation>
    </message>
    <message>
        <source>Diễn biến, nguyên nhân</source>
        <translation>What happened, and why</translation>
    </message>
    <message>
        <source>Dữ liệu liên quan</source>
        <translation>Data concerned</translation>
    </message>
    <message>
        <source>Số học sinh liên quan</source>
        <translation>How many students are concerned</translation>
    </message>
    <message>
        <source>Biện pháp đã làm và sẽ làm</source>
        <translation>Measures taken and to be taken</translation>
    </message>
    <message>
        <source>Lúc đã báo A05</source>
        <translation>When A05 was told</translation>
    </message>
    <message>
        <source>Ngày đã báo gia đình</source>
        <translation>Day the families were told</translation>
    </message>
    <message>
        <source>Các sự cố đã ghi, mới trước.</source>
        <translation>The incidents recorded, newest first.</translation>
    </message>
    <message>
        <source>Đã in biên bản vào {path}.</source>
        <translation>Sheet printed to {path}.</translation>
    </message>
    <message>
        <source>Báo A05 trước {at}.</source>
        <translation>Tell A05 before {at}.</translation>
    </message>
    <message>
        <source>Chưa ghi sự cố nào.</source>
        <translation>No incident recorded.</translation>
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
    <name>cli.lost_keys</name>
    <message>
        <source>Đã lấy lại tệp khóa từ bản sao lưu {path}.</source>
        <translation>Brought the key file back from the backup {path}.</translation>
    </message>
    <message>
        <source>Lấy lại tệp khóa keys.json từ bản sao lưu mới nhất mở được sổ bằng cụm mật khẩu của ngày ấy; tệp khóa hỏng được giữ lại bên cạnh.</source>
        <translation>Bring keys.json back from the newest backup that opens the notebook with the passphrase of its day; the broken key file is kept beside it.</translation>
    </message>
    <message>
        <source>Tệp sao lưu (không ghi: các bản của sổ ở --school)</source>
        <translation>A backup file (without: those of the notebook at --school)</translation>
    </message>
    <message>
        <source>Tệp khóa cũ giữ ở {path}.</source>
        <translation>The earlier key file is kept at {path}.</translation>
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
        <source>In, ghi, rút phiếu đồng ý</source>
        <translation>Print, enter and withdraw consents</translation>
    </message>
    <message>
        <source>Xuất mọi điều sổ lưu về một em</source>
        <translation>Export everything held about one student</translation>
    </message>
    <message>
        <source>Xem, kiểm tra và xuất nhật ký thao tác</source>
        <translation>Show, check and export the trail of deeds</translation>
    </message>
    <message>
        <source>Ẩn danh các em đã rời trường lâu</source>
        <translation>Anonymise students who left long ago</translation>
    </message>
    <message>
        <source>Ghi, in sự cố dữ liệu cá nhân</source>
        <translation>Record and print personal-data incidents</translation>
    </message>
    <message>
        <source>Cụm mật khẩu của từng người, khóa của sổ</source>
        <translation>Everybody's passphrase, the record's keys</translation>
    </message>
    <message>
        <source>Sao lưu sổ</source>
        <translation>Back up the record</translation>
    </message>
    <message>
        <source>Xem các bản sao lưu và tuổi của bản đã kiểm tra gần nhất</source>
        <translation>List the backups and the age of the last verified one</translation>
    </message>
    <message>
        <source>Kiểm tra một bản sao lưu</source>
        <translation>Check a backup</translation>
    </message>
    <message>
        <source>Khôi phục sổ từ bản sao lưu</source>
        <translation>Restored the notebook from a backup</translation>
    </message>
    <message>
        <source>Lấy lại tệp khóa hỏng từ bản sao lưu của sổ</source>
        <translation>Bring a broken key file back from a backup of the notebook</translation>
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
    <message>
        <source>Ở đây không có màn hình nên chưa mở cửa sổ.</source>
        <translation>There is no screen here, so no window was opened.</translation>
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
    <name>cli.student_exports</name>
    <message>
        <source>Đã xuất dữ liệu của em mã {code} vào {path}.</source>
        <translation>Exported what is held about student {code} to {path}.</translation>
    </message>
    <message>
        <source>Xuất mọi điều sổ lưu về một em thành hai tệp: PDF để đọc, JSON để lưu. Tên tệp chỉ có mã của em.</source>
        <translation>Export everything held about one student as two files: PDF to read, JSON to keep. The files are named by the student's code alone.</translation>
    </message>
    <message>
        <source>Thư mục để ghi hai tệp; chưa có thì được tạo</source>
        <translation>Folder for the two files; made where it is not there</translation>
    </message>
    <message>
        <source>Kèm cả ghi chú riêng tư; mỗi ghi chú được ghi vào nhật ký là đã mở</source>
        <translation>With private notes; each one is kept in the log as seen</translation>
    </message>
    <message>
        <source>Có {count} ghi chú riêng tư trong đó.</source>
        <translation>{count} private notes are in it.</translation>
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
    <name>cli.trail</name>
    <message>
        <source>Đã xuất {count} dòng vào {path}.</source>
        <translation>Exported {count} lines to {path}.</translation>
    </message>
    <message>
        <source>Đọc lại cả chuỗi nhật ký và báo còn nguyên vẹn hay đứt ở đâu; không có --verify thì hiện các dòng mới nhất, có --out thì xuất ra tệp.</source>
        <translation>Read the whole chain of the trail again and say whether it is whole or where it breaks; without --verify show the newest lines, with --out export them to a file.</translation>
    </message>
    <message>
        <source>Xuất ra tệp .xlsx, .csv hoặc .pdf</source>
        <translation>Export to a .xlsx, .csv or .pdf file</translation>
    </message>
    <message>
        <source>Chỉ kiểm tra, không hiện dòng nào</source>
        <translation>Only check, show no lines</translation>
    </message>
    <message>
        <source>Từ ngày này</source>
        <translation>From this day on</translation>
    </message>
    <message>
        <source>Đến hết ngày này</source>
        <translation>Up to this day, included</translation>
    </message>
    <message>
        <source>DÒNG:DẤU</source>
        <translation>LINE:SEAL</translation>
    </message>
    <message>
        <source>Đối chiếu với số dòng và dấu chuỗi của bản xuất trước, như 1204:63cc0083ba49d263</source>
        <translation>Hold against the line and seal printed on an earlier export, like 1204:63cc0083ba49d263</translation>
    </message>
    <message>
        <source>Không rõ</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Đang đọc nhật ký</source>
        <translation>Reading the trail</translation>
    </message>
    <message>
        <source>--held viết như 1204:63cc0083ba49d263.</source>
        <translation>--held is written like 1204:63cc0083ba49d263.</translation>
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
    <name>cli.ways_in</name>
    <message>
        <source>Đã đặt cụm mật khẩu: {who}.</source>
        <translation>Passphrase given: {who}.</translation>
    </message>
    <message>
        <source>Ai mở được sổ, ai chưa có cụm mật khẩu</source>
        <translation>Who can open the record and who has no passphrase yet</translation>
    </message>
    <message>
        <source>Đặt cụm mật khẩu cho một người</source>
        <translation>Gave somebody a passphrase</translation>
    </message>
    <message>
        <source>Bỏ cụm mật khẩu của một người</source>
        <translation>Removed somebody's passphrase</translation>
    </message>
    <message>
        <source>Đổi cụm mật khẩu của người đang mở sổ</source>
        <translation>Change the passphrase of whoever opens the record</translation>
    </message>
    <message>
        <source>Đổi mã khôi phục</source>
        <translation>Change the recovery key</translation>
    </message>
    <message>
        <source>Đổi khóa của sổ: mã hóa lại cả sổ</source>
        <translation>Change the record's keys: encrypt all of it anew</translation>
    </message>
    <message>
        <source>Cụm mật khẩu của từng người, mã khôi phục và khóa của sổ.</source>
        <translation>Everybody's passphrase, the recovery key and the record's keys.</translation>
    </message>
    <message>
        <source>chưa có cụm: {name} (--person {number})</source>
        <translation>no passphrase yet: {name} (--person {number})</translation>
    </message>
    <message>
        <source>Ai mở được sổ, ai chưa có cụm mật khẩu.</source>
        <translation>Who can open the record and who has no passphrase yet.</translation>
    </message>
    <message>
        <source>Cần --person, hoặc cả --name và --role của người mới.</source>
        <translation>Give --person, or both --name and --role of somebody new.</translation>
    </message>
    <message>
        <source>Đặt cụm mật khẩu cho một người, thay cụm người ấy đang có.</source>
        <translation>Give somebody a passphrase, in place of the one they have.</translation>
    </message>
    <message>
        <source>Số của người ấy, như lệnh ways-in list hiện</source>
        <translation>The person's number, as ways-in list shows it</translation>
    </message>
    <message>
        <source>Tên người mới (thay cho --person)</source>
        <translation>Name of somebody new (in place of --person)</translation>
    </message>
    <message>
        <source>Vai trò của người mới</source>
        <translation>Role of the new person</translation>
    </message>
    <message>
        <source>Bỏ cụm mật khẩu của một người.</source>
        <translation>Remove somebody's passphrase.</translation>
    </message>
    <message>
        <source>MÃ</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Mã của cụm, như lệnh ways-in list hiện</source>
        <translation>Id of the passphrase, as ways-in list shows it</translation>
    </message>
    <message>
        <source>Đổi cụm mật khẩu của người đang mở sổ.</source>
        <translation>Change the passphrase of whoever opens the record.</translation>
    </message>
    <message>
        <source>Đổi mã khôi phục và hiện mã mới một lần; phiếu cũ không dùng được nữa.</source>
        <translation>Change the recovery key and show the new one once; the old sheet opens nothing any more.</translation>
    </message>
    <message>
        <source>Đã đổi khóa của sổ ở {path}.</source>
        <translation>Changed the keys of the record at {path}.</translation>
    </message>
    <message>
        <source>Vẫn mở được sổ: {who}.</source>
        <translation>Still can open the record: {who}.</translation>
    </message>
    <message>
        <source>Phải đặt lại: {who}.</source>
        <translation>To be given anew: {who}.</translation>
    </message>
    <message>
        <source>Đổi khóa của sổ: mã hóa lại cả sổ, cụm mật khẩu của mọi người giữ nguyên. Bản chép có từ trước vẫn mở được, với những gì đã ghi đến lúc đó.</source>
        <translation>Change the record's keys: all of it is encrypted anew, everybody's passphrase stays. Copies made before still open and hold what was written until then.</translation>
    </message>
    <message>
        <source>giáo viên tư vấn</source>
        <translation>counsellor</translation>
    </message>
    <message>
        <source>hiệu trưởng hoặc phó hiệu trưởng</source>
        <translation>principal or deputy</translation>
    </message>
    <message>
        <source>phiếu khôi phục</source>
        <translation>recovery sheet</translation>
    </message>
    <message>
        <source>{who} (đang mở sổ)</source>
        <translation>{who} (has the record open)</translation>
    </message>
    <message>
        <source>Đã bỏ cụm mật khẩu.</source>
        <translation>Passphrase removed.</translation>
    </message>
    <message>
        <source>Bản sao lưu và bản chép có từ trước vẫn mở được bằng cụm ấy; để chặn cả những gì ghi từ nay, chạy ways-in new-keys.</source>
        <translation>Backups and copies made before still open with that passphrase; to keep what is written from now on from being read too, run ways-in new-keys.</translation>
    </message>
    <message>
        <source>Đã đổi cụm mật khẩu.</source>
        <translation>Passphrase changed.</translation>
    </message>
    <message>
        <source>Đang đổi khóa của sổ</source>
        <translation>Changing the record's keys</translation>
    </message>
</context>
<context>
    <name>error_sentences</name>
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
        <source>Vừa có lần gõ chưa đúng. Chờ {seconds} giây rồi gõ lại cụm mật khẩu.</source>
        <translation>A passphrase was wrong just now. Wait {seconds} seconds, then type it again.</translation>
    </message>
    <message>
        <source>Máy đang thiếu bộ nhớ nên chưa mở được sổ. Đóng bớt chương trình khác rồi mở lại.</source>
        <translation>The computer is short of memory, so the record was not opened. Close other programs, then open it again.</translation>
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
        <source>Trong {path} chưa có bản sao lưu nào có khóa mở được sổ bằng cụm mật khẩu ấy. Thử cụm mật khẩu cũ, hoặc chọn bản sao lưu ở nơi khác.</source>
        <translation>No backup in {path} holds keys that open the notebook with that passphrase. Try the earlier passphrase, or choose a backup from elsewhere.</translation>
    </message>
    <message>
        <source>{path} do phiên bản mới hơn của chương trình ghi. Cập nhật chương trình rồi mở lại.</source>
        <translation>{path} was written by a newer version of the program. Update the program and open it again.</translation>
    </message>
    <message>
        <source>Sổ đã khóa nên việc này chưa làm. Mở sổ rồi làm lại.</source>
        <translation>The notebook is locked, so this was not done. Open it and do it again.</translation>
    </message>
    <message>
        <source>Sổ ở {path} đang được một chương trình khác dùng. Đóng chương trình kia rồi thử lại.</source>
        <translation>Another program is using the record at {path}. Close it and try again.</translation>
    </message>
    <message>
        <source>Sổ đang mở trên máy {machine}. Đóng sổ ở máy kia; nếu máy ấy đã tắt, chờ năm phút rồi mở lại.</source>
        <translation>The notebook is open on {machine}. Close it there; if that computer is off, wait five minutes and open it again.</translation>
    </message>
    <message>
        <source>Không thấy {path}. Xem lại tên và đường dẫn.</source>
        <translation>{path} is not there. Check the name and the path.</translation>
    </message>
    <message>
        <source>Không còn thấy sổ ở {path}. Cắm lại USB hoặc nối lại ổ đĩa ấy rồi làm lại.</source>
        <translation>The notebook at {path} is not there any more. Put the stick back in, or connect that drive again, and try again.</translation>
    </message>
    <message>
        <source>Sổ ở {path} nằm ở nơi chỉ đọc được. Mở khóa ghi của USB, hoặc chép cả thư mục sổ sang máy rồi mở ở đó.</source>
        <translation>The notebook at {path} lies where nothing can be written. Undo the write lock of the stick, or copy the whole folder to this computer and open it there.</translation>
    </message>
    <message>
        <source>Đường dẫn {path} dài quá nên không ghi sổ ở đó được. Chuyển sang thư mục có đường dẫn ngắn hơn.</source>
        <translation>The path {path} is too long to keep a notebook there. Move to a folder with a shorter path.</translation>
    </message>
    <message>
        <source>{path} đang mở ở một chương trình khác nên chưa ghi được. Đóng tệp ấy rồi làm lại.</source>
        <translation>{path} is open in another program, so it was not written. Close that file and try again.</translation>
    </message>
    <message>
        <source>Ổ đĩa có {path} báo lỗi. Cắm lại hoặc nối lại ổ ấy rồi làm lại; nếu vẫn lỗi, khôi phục từ bản sao lưu gần nhất.</source>
        <translation>The drive with {path} answers with an error. Connect it again and try again; if it still does, restore the newest backup.</translation>
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
        <source>Bản nháp này không đọc được. Mở bản lưu trước đó, hoặc ghi lại phiên.</source>
        <translation>This draft cannot be read. Open an earlier saved copy, or record the session again.</translation>
    </message>
    <message>
        <source>Máy tính này chưa có máy in nào. Lưu thành PDF rồi in ở máy khác.</source>
        <translation>This computer has no printer yet. Save as PDF and print on another computer.</translation>
    </message>
    <message>
        <source>Máy in không nhận các trang này, nên chưa in gì. Xem lại máy in, hoặc lưu thành PDF.</source>
        <translation>The printer does not take these pages, so nothing was printed. Check the printer, or save as PDF.</translation>
    </message>
    <message>
        <source>Chuỗi nhật ký không còn nguyên từ dòng {broken_at}: có dòng bị sửa, bớt hoặc chen vào từ ngoài chương trình. Giữ nguyên sổ, đối chiếu với bản sao lưu hoặc bản xuất nhật ký cũ hơn.</source>
        <translation>The chain of the trail is not whole from line {broken_at} on: lines were changed, taken out or slipped in outside the program. Leave the notebook as it is and compare it with an older backup or export of the trail.</translation>
    </message>
    <message>
        <source>Bản sao lưu {path} không còn nguyên vẹn. Dùng bản khác, và sao lưu lại ngay.</source>
        <translation>The backup {path} is no longer sound. Use another, and back up again at once.</translation>
    </message>
    <message>
        <source>{path} là bản sao lưu của một trường khác, nên không thay vào sổ này. Chọn bản khác, hoặc khôi phục bản ấy thành một sổ mới.</source>
        <translation>{path} is a backup of another school, so it does not replace this notebook. Choose another, or restore it as a new notebook.</translation>
    </message>
    <message>
        <source>{cause} Chưa sao lưu được trước khi {deed}, nên chưa thay đổi gì.</source>
        <translation>{cause} No backup could be made before the step “{deed}”, so nothing was changed.</translation>
    </message>
    <message>
        <source>Đợt nhập {batch} không hoàn tác được nữa, vì sau đó đã ghi thêm vào sổ. Sửa từng em trong sổ.</source>
        <translation>Import {batch} can no longer be undone, because more has been recorded since. Correct the students one by one.</translation>
    </message>
    <message>
        <source>Em này vừa được sửa ở chỗ khác, nên chưa ghi đè. Xem khác biệt rồi chọn.</source>
        <translation>This student has just been changed elsewhere, so nothing was replaced. See the differences, then choose.</translation>
    </message>
    <message>
        <source>Từ lúc thầy/cô mở, {kind} này đã được sửa ở nơi khác. Mở lại rồi ghi phần thay đổi.</source>
        <translation>Since you opened it, this {kind} has been changed elsewhere. Open it again and record your changes.</translation>
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
        <source>Tệp khóa {path} không đọc được nên chưa mở được sổ. Đừng xóa gì; lấy lại tệp khóa từ bản sao lưu của sổ.</source>
        <translation>The key file {path} cannot be read, so the notebook was not opened. Delete nothing; bring the key file back from a backup of the notebook.</translation>
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
        <source>Không hoàn tác được nữa, vì sau đó đã ghi thêm về em. Sửa trong hồ sơ của em.</source>
        <translation>This can no longer be undone, because more has been recorded about the student since. Correct it in the student's record.</translation>
    </message>
    <message>
        <source>Không hoàn tác được nữa, vì sau đó đã ghi thêm hoặc đã in thư cho em này.</source>
        <translation>This can no longer be undone, because more has been recorded or a letter printed for this student since.</translation>
    </message>
    <message>
        <source>{path} là bản sao lưu của một sổ khác nên không mở được bằng khóa của sổ này. Khóa sổ, bấm “Mở sổ khác” rồi khôi phục từ đó.</source>
        <translation>{path} is a backup of another notebook, so the key of this one does not open it. Lock the notebook, press “Open another notebook” and restore from there.</translation>
    </message>
    <message>
        <source>Đã quá 14 ngày từ khi sang năm mới, nên không quay lại năm cũ được nữa. Sửa từng em trong sổ.</source>
        <translation>More than 14 days have passed since the move to the new year, so there is no way back to the old one. Correct the students one by one in the notebook.</translation>
    </message>
    <message>
        <source>Chưa quay lại năm cũ được, vì năm mới đã ghi thêm {kind}. Hoàn tác hoặc xóa phần ấy trước.</source>
        <translation>The old year cannot be brought back yet, because the new year holds newer entries: {kind}. Undo or delete those first.</translation>
    </message>
    <message>
        <source>{path} không phải bản sao lưu của chương trình này. Xem lại có đúng tệp không.</source>
        <translation>{path} is no backup of this program. Check that it is the right file.</translation>
    </message>
</context>
<context>
    <name>problem_sentences</name>
    <message>
        <source>lúc phát hiện chưa tới</source>
        <translation>noticed at a time still to come</translation>
    </message>
    <message>
        <source>chưa ghi diễn biến</source>
        <translation>what happened is missing</translation>
    </message>
    <message>
        <source>lúc báo phải sau lúc phát hiện và trước bây giờ</source>
        <translation>told must be after noticed and before now</translation>
    </message>
    <message>
        <source>số này phải từ 0 trở lên</source>
        <translation>this number must be 0 or more</translation>
    </message>
    <message>
        <source>chưa có tên người ký phiếu</source>
        <translation>the signer's name is missing</translation>
    </message>
    <message>
        <source>mẫu phiếu không có việc này</source>
        <translation>the form does not ask for this</translation>
    </message>
    <message>
        <source>ngày này chưa tới</source>
        <translation>this day is still to come</translation>
    </message>
    <message>
        <source>ngày rút đứng trước ngày ký</source>
        <translation>withdrawn before it was signed</translation>
    </message>
    <message>
        <source>thời hạn giữ hồ sơ là từ 1 đến 50 năm</source>
        <translation>records are kept for 1 to 50 years</translation>
    </message>
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
        <source>năm học này chưa có lớp ấy; sửa tên lớp hoặc thêm lớp</source>
        <translation>there is no such class this school year yet; correct the class name or add the class</translation>
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
        <source>mã này đã ghi cho em khác</source>
        <translation>this id is recorded for another student</translation>
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
        <source>chưa đọc được giờ; viết như 09:15</source>
        <translation>the time cannot be read; write it like 09:15</translation>
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
        <source>chưa chọn lớp</source>
        <translation>no class chosen yet</translation>
    </message>
    <message>
        <source>chưa có tên hoạt động</source>
        <translation>the activity has no name yet</translation>
    </message>
    <message>
        <source>ngày này không thuộc năm học đang mở</source>
        <translation>this date is not in the open school year</translation>
    </message>
    <message>
        <source>ngày kết thúc trước ngày bắt đầu</source>
        <translation>the end date is before the start date</translation>
    </message>
    <message>
        <source>chưa ghi việc gì đến hạn</source>
        <translation>nothing due is written down yet</translation>
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
        <source>phụ huynh chưa đồng ý; ghi lý do vẫn xác nhận</source>
        <translation>the parent does not agree yet; give the reason for confirming all the same</translation>
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
        <source>chưa ghi tên</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>tên này đã có trong danh mục</source>
        <translation>this name is in the list already</translation>
    </message>
    <message>
        <source>tên này đã ghi trong hướng đi của các em; chọn ngừng dùng</source>
        <translation>this name is recorded in students' pathways; choose to stop using it</translation>
    </message>
    <message>
        <source>danh mục cần ít nhất một mục; giữ lại một mục</source>
        <translation>a list needs at least one entry; keep one entry</translation>
    </message>
    <message>
        <source>lớp năm tới phải cao hơn đúng một khối</source>
        <translation>next year's class must be exactly one grade higher</translation>
    </message>
    <message>
        <source>em ở lại phải vào một lớp cùng khối</source>
        <translation>a student who repeats the year goes into a class of the same grade</translation>
    </message>
    <message>
        <source>sổ đã có năm học mới hơn</source>
        <translation>the notebook has a newer school year already</translation>
    </message>
    <message>
        <source>trường cần ít nhất một giáo viên tư vấn; thêm người khác trước</source>
        <translation>the school needs at least one counsellor; add another person first</translation>
    </message>
    <message>
        <source>đã có quá nhiều người mở được sổ; bỏ bớt cụm của người đã thôi</source>
        <translation>too many people can open the record already; remove the passphrases of those who left</translation>
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
        <source>nhật ký tư vấn</source>
        <translation>the counselling diary</translation>
    </message>
    <message>
        <source>mã ở chân trang</source>
        <translation>the code at the foot of the page</translation>
    </message>
    <message>
        <source>người mở được sổ</source>
        <translation>person with a passphrase</translation>
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
        <source>phiếu đồng ý</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>mẫu phiếu đồng ý</source>
        <translation>consent form</translation>
    </message>
    <message>
        <source>sự cố</source>
        <translation>incident</translation>
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
        <source>thư</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>bản nháp</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>việc đã hẹn</source>
        <translation>agreed task</translation>
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
        <source>buổi hẹn</source>
        <translation>appointment</translation>
    </message>
    <message>
        <source>hoạt động</source>
        <translation>activity</translation>
    </message>
    <message>
        <source>diện chính sách</source>
        <translation>policy group</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>nhập danh sách</source>
        <translation>importing a list</translation>
    </message>
    <message>
        <source>hoàn tác</source>
        <translation>undoing</translation>
    </message>
    <message>
        <source>thay đổi nhiều em</source>
        <translation>changing many students</translation>
    </message>
    <message>
        <source>gộp hồ sơ</source>
        <translation>merging two files</translation>
    </message>
    <message>
        <source>sang năm học mới</source>
        <translation>the new school year</translation>
    </message>
    <message>
        <source>xóa tên các em đã hết hạn lưu</source>
        <translation>removing the names of students past the retention time</translation>
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
    <message>
        <source>làm việc này</source>
        <translation>this step</translation>
    </message>
</context>
<context>
    <name>services.recovery_sheets</name>
    <message>
        <source>Phiếu khôi phục</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Lập ngày {date}</source>
        <translation>Made on {date}</translation>
    </message>
    <message>
        <source>Người giữ phiếu (ký, ghi rõ họ tên):</source>
        <translation>Keeper of the sheet (signature and full name):</translation>
    </message>
    <message>
        <source>Mã trên phiếu này mở được Sổ Hướng Nghiệp của trường khi quên cụm mật khẩu. Ai có phiếu cũng mở được sổ, kể cả ghi chú riêng tư của học sinh.</source>
        <translation>The key on this sheet opens the school's Sổ Hướng Nghiệp when the passphrase is forgotten. Whoever has the sheet can open the notebook, private notes about students included.</translation>
    </message>
    <message>
        <source>Cất phiếu trong tủ có khóa, không để cùng chỗ với máy tính. Không chụp ảnh, không gửi qua mạng.</source>
        <translation>Keep the sheet in a locked cupboard, away from the computer. Take no photo of it and do not send it over the network.</translation>
    </message>
    <message>
        <source>Cách dùng: mở chương trình, chọn “Dùng phiếu khôi phục”, gõ từng nhóm theo số thứ tự. Không phân biệt chữ hoa, chữ thường; chữ O đọc là số 0, chữ I và L đọc là số 1.</source>
        <translation>How to use it: open the program, choose “Use recovery sheet”, type the groups in the order of their numbers. Capital and small letters are the same; the letter O is read as 0, the letters I and L as 1.</translation>
    </message>
</context>
<context>
    <name>services.trail_words</name>
    <message>
        <source>Các dòng trước đó vẫn đáng tin. Thầy/cô giữ nguyên sổ, đối chiếu với bản sao lưu hoặc bản xuất nhật ký cũ hơn, và báo người phụ trách dữ liệu của trường.</source>
        <translation>The lines before it can still be relied on. Leave the notebook as it is, compare it with an older backup or export of the trail, and tell whoever is responsible for the school's data.</translation>
    </message>
    <message>
        <source>Giáo viên tư vấn</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>Hiệu trưởng</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Người giữ phiếu khôi phục</source>
        <translation>Keeper of the recovery sheet</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open notebook</translation>
    </message>
    <message>
        <source>Mở sổ bằng lệnh</source>
        <translation>Opened the notebook with a command</translation>
    </message>
    <message>
        <source>Gõ cụm mật khẩu chưa đúng trước khi mở được</source>
        <translation>Wrong passphrases typed before it was opened</translation>
    </message>
    <message>
        <source>Ghi là sổ thử</source>
        <translation>Marked as a trial notebook</translation>
    </message>
    <message>
        <source>Lập sổ của trường</source>
        <translation>Make the school's notebook</translation>
    </message>
    <message>
        <source>Sửa thông tin trường</source>
        <translation>Edit school details</translation>
    </message>
    <message>
        <source>Mở lại một mục trong danh mục</source>
        <translation>Open an entry of the lists again</translation>
    </message>
    <message>
        <source>Ngừng dùng một mục trong danh mục</source>
        <translation>Stop using an entry of the lists</translation>
    </message>
    <message>
        <source>Mở hướng đi cho một khối</source>
        <translation>Open pathways for a grade</translation>
    </message>
    <message>
        <source>Đóng hướng đi của một khối</source>
        <translation>Close pathways for a grade</translation>
    </message>
    <message>
        <source>Thêm người của trường</source>
        <translation>Add person of the school</translation>
    </message>
    <message>
        <source>Sửa người của trường</source>
        <translation>Edit person of the school</translation>
    </message>
    <message>
        <source>Ghi người thôi công tác</source>
        <translation>Record that a person has left</translation>
    </message>
    <message>
        <source>Ghi người trở lại</source>
        <translation>Record that a person is back</translation>
    </message>
    <message>
        <source>Đổi cụm mật khẩu</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Lập phiếu khôi phục, chờ xác nhận</source>
        <translation>Recovery sheet drawn, not confirmed yet</translation>
    </message>
    <message>
        <source>Xác nhận đã có phiếu khôi phục</source>
        <translation>Recovery sheet confirmed to be at hand</translation>
    </message>
    <message>
        <source>Đặt cụm mật khẩu mới bằng phiếu khôi phục</source>
        <translation>Set a new passphrase with the recovery sheet</translation>
    </message>
    <message>
        <source>Lập phiếu khôi phục mới để in</source>
        <translation>Drew up a new recovery sheet to print</translation>
    </message>
    <message>
        <source>Đổi phiếu khôi phục</source>
        <translation>Change recovery sheet</translation>
    </message>
    <message>
        <source>Đổi khóa của sổ</source>
        <translation>Change the record's keys</translation>
    </message>
    <message>
        <source>Đặt cụm mật khẩu của hiệu trưởng</source>
        <translation>Set principal's passphrase</translation>
    </message>
    <message>
        <source>Bỏ cụm mật khẩu của hiệu trưởng</source>
        <translation>Remove principal's passphrase</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Kiểm tra bản sao lưu</source>
        <translation>Checked a backup</translation>
    </message>
    <message>
        <source>Thấy một bản sao lưu không còn nguyên vẹn</source>
        <translation>Found a backup damaged</translation>
    </message>
    <message>
        <source>Lấy lại tệp khóa từ bản sao lưu</source>
        <translation>Bring the key file back from a backup</translation>
    </message>
    <message>
        <source>Sổ này khôi phục từ bản sao lưu</source>
        <translation>This notebook was restored from a backup</translation>
    </message>
    <message>
        <source>Khôi phục bản sao lưu thành sổ mới</source>
        <translation>Restore backup as new notebook</translation>
    </message>
    <message>
        <source>Thêm hạn</source>
        <translation>Add deadline</translation>
    </message>
    <message>
        <source>Sửa hạn</source>
        <translation>Edit deadline</translation>
    </message>
    <message>
        <source>Bỏ hạn đã xong</source>
        <translation>Remove finished deadline</translation>
    </message>
    <message>
        <source>Thêm câu hay dùng</source>
        <translation>Add stock phrase</translation>
    </message>
    <message>
        <source>Thêm mục vào danh mục của trường</source>
        <translation>Add entry to the school's lists</translation>
    </message>
    <message>
        <source>Sửa mục trong danh mục của trường</source>
        <translation>Edit entry of the school's lists</translation>
    </message>
    <message>
        <source>Ngừng dùng mục của trường</source>
        <translation>Stop using an entry of the school</translation>
    </message>
    <message>
        <source>Dùng lại mục của trường</source>
        <translation>Use an entry of the school again</translation>
    </message>
    <message>
        <source>Xóa mục khỏi danh mục của trường</source>
        <translation>Delete entry from the school's lists</translation>
    </message>
    <message>
        <source>Sắp lại danh mục của trường</source>
        <translation>Reorder the school's lists</translation>
    </message>
    <message>
        <source>Nhập danh sách học sinh</source>
        <translation>Import list of students</translation>
    </message>
    <message>
        <source>Thêm học sinh</source>
        <translation>Add student</translation>
    </message>
    <message>
        <source>Sửa hồ sơ học sinh</source>
        <translation>Edit student record</translation>
    </message>
    <message>
        <source>Bỏ học sinh vừa thêm</source>
        <translation>Take back newly added student</translation>
    </message>
    <message>
        <source>Gộp hai hồ sơ của một em</source>
        <translation>Merge two records of a student</translation>
    </message>
    <message>
        <source>Chuyển lớp</source>
        <translation>Change class</translation>
    </message>
    <message>
        <source>Xếp lớp năm học mới</source>
        <translation>Place in classes of the new school year</translation>
    </message>
    <message>
        <source>Ghi em rời trường</source>
        <translation>Record that a student has left the school</translation>
    </message>
    <message>
        <source>Ghi em trở lại trường</source>
        <translation>Record that a student is back at the school</translation>
    </message>
    <message>
        <source>Hoàn tác lần chuyển của một em</source>
        <translation>Undo a student's move</translation>
    </message>
    <message>
        <source>Cất hồ sơ</source>
        <translation>Archive record</translation>
    </message>
    <message>
        <source>Lấy lại hồ sơ đã cất</source>
        <translation>Bring back archived record</translation>
    </message>
    <message>
        <source>Ghi phiếu đồng ý</source>
        <translation>Record consent form</translation>
    </message>
    <message>
        <source>Ghi sự cố dữ liệu cá nhân</source>
        <translation>Recorded a personal-data incident</translation>
    </message>
    <message>
        <source>Ghi thêm vào sự cố dữ liệu cá nhân</source>
        <translation>Added to a personal-data incident</translation>
    </message>
    <message>
        <source>In biên bản sự cố</source>
        <translation>Printed an incident sheet</translation>
    </message>
    <message>
        <source>Ẩn danh học sinh đã rời trường</source>
        <translation>Anonymised students who had left</translation>
    </message>
    <message>
        <source>Đổi thời hạn giữ hồ sơ (năm)</source>
        <translation>Changed how long records are kept (years)</translation>
    </message>
    <message>
        <source>Hoàn tác phiếu đồng ý</source>
        <translation>Took a consent entry back</translation>
    </message>
    <message>
        <source>In phiếu đồng ý</source>
        <translation>Printed consent forms</translation>
    </message>
    <message>
        <source>Xuất dữ liệu của một em</source>
        <translation>Exported what is held about a student</translation>
    </message>
    <message>
        <source>Nhập nhật ký tư vấn</source>
        <translation>Import counselling diary</translation>
    </message>
    <message>
        <source>Ghi phiên tư vấn</source>
        <translation>Record counselling session</translation>
    </message>
    <message>
        <source>Sửa phiên tư vấn</source>
        <translation>Edit counselling session</translation>
    </message>
    <message>
        <source>Hoàn tác sửa phiên tư vấn</source>
        <translation>Undo edit of counselling session</translation>
    </message>
    <message>
        <source>Hoàn tác ghi phiên tư vấn</source>
        <translation>Undo recording of counselling session</translation>
    </message>
    <message>
        <source>Xóa phiên tư vấn</source>
        <translation>Delete counselling session</translation>
    </message>
    <message>
        <source>Lấy lại phiên tư vấn</source>
        <translation>Bring back counselling session</translation>
    </message>
    <message>
        <source>Mở ghi chú riêng tư</source>
        <translation>Open private note</translation>
    </message>
    <message>
        <source>Mở ghi chú riêng tư trong bản nháp</source>
        <translation>Opened a private note in a draft</translation>
    </message>
    <message>
        <source>Bỏ bản nháp</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Lấy lại bản nháp</source>
        <translation>Bring back draft</translation>
    </message>
    <message>
        <source>Lưu bản nháp sang chỗ khác</source>
        <translation>Save the draft elsewhere</translation>
    </message>
    <message>
        <source>In nhật ký tư vấn</source>
        <translation>Print counselling diary</translation>
    </message>
    <message>
        <source>Ghi việc đã hẹn là xong</source>
        <translation>Mark agreed task as done</translation>
    </message>
    <message>
        <source>Mở lại việc đã hẹn</source>
        <translation>Open agreed task again</translation>
    </message>
    <message>
        <source>Đóng hẹn theo dõi</source>
        <translation>Close follow-up</translation>
    </message>
    <message>
        <source>Mở lại hẹn theo dõi</source>
        <translation>Open follow-up again</translation>
    </message>
    <message>
        <source>Thêm buổi hẹn</source>
        <translation>Add appointment</translation>
    </message>
    <message>
        <source>Sửa buổi hẹn</source>
        <translation>Edit appointment</translation>
    </message>
    <message>
        <source>Hủy buổi hẹn</source>
        <translation>Cancel appointment</translation>
    </message>
    <message>
        <source>Lấy lại buổi hẹn</source>
        <translation>Bring back appointment</translation>
    </message>
    <message>
        <source>Nhập danh sách hướng đi</source>
        <translation>Import list of pathways</translation>
    </message>
    <message>
        <source>Ghi hướng đi</source>
        <translation>Record pathway</translation>
    </message>
    <message>
        <source>Hoàn tác hướng đi</source>
        <translation>Undo pathway</translation>
    </message>
    <message>
        <source>Ghi nơi đến thực tế</source>
        <translation>Record actual destination</translation>
    </message>
    <message>
        <source>Hoàn tác nơi đến thực tế</source>
        <translation>Undo actual destination</translation>
    </message>
    <message>
        <source>Xác nhận hướng đi nhiều em</source>
        <translation>Confirm pathways of many students</translation>
    </message>
    <message>
        <source>Ghi nguyện vọng 1 nhiều em</source>
        <translation>Record wish 1 of many students</translation>
    </message>
    <message>
        <source>Ghi ý kiến gia đình nhiều em</source>
        <translation>Record family's view for many students</translation>
    </message>
    <message>
        <source>Sang năm học mới</source>
        <translation>Move to new school year</translation>
    </message>
    <message>
        <source>Lưu các dòng lỗi của danh sách</source>
        <translation>Saved the rows of a list that were refused</translation>
    </message>
    <message>
        <source>Hoàn tác một việc nhiều em</source>
        <translation>Undo a change to many students</translation>
    </message>
    <message>
        <source>Thêm hoạt động</source>
        <translation>Add activity</translation>
    </message>
    <message>
        <source>Sửa hoạt động</source>
        <translation>Edit activity</translation>
    </message>
    <message>
        <source>Xóa hoạt động</source>
        <translation>Delete activity</translation>
    </message>
    <message>
        <source>Lấy lại hoạt động</source>
        <translation>Bring back activity</translation>
    </message>
    <message>
        <source>Điểm danh hoạt động</source>
        <translation>Mark attendance of activity</translation>
    </message>
    <message>
        <source>In thư</source>
        <translation>Print letters</translation>
    </message>
    <message>
        <source>In lại thư</source>
        <translation>Print letters again</translation>
    </message>
    <message>
        <source>Hoàn tác in thư</source>
        <translation>Undo printing of letters</translation>
    </message>
    <message>
        <source>Xuất báo cáo</source>
        <translation>Export report</translation>
    </message>
    <message>
        <source>Xuất nhật ký</source>
        <translation>Export the trail</translation>
    </message>
    <message>
        <source>Xem ghi chú riêng tư</source>
        <translation>Private notes seen</translation>
    </message>
    <message>
        <source>Thêm, sửa, xóa</source>
        <translation>Added, changed, deleted</translation>
    </message>
    <message>
        <source>In và xuất</source>
        <translation>Printed and exported</translation>
    </message>
    <message>
        <source>Sao lưu và cách vào</source>
        <translation>Backups and ways in</translation>
    </message>
    <message>
        <source>Chuỗi nhật ký đứt ở dòng {number}{day}: dòng này đã bị sửa, đổi chỗ hoặc chen vào từ ngoài chương trình.</source>
        <translation>The chain of the trail breaks at line {number}{day}: this line was changed, moved or slipped in outside the program.</translation>
    </message>
    <message>
        <source>Chuỗi nhật ký đứt ở dòng {number}{day}: ngay trước dòng này thiếu {missing} dòng.</source>
        <translation>The chain of the trail breaks at line {number}{day}: {missing} lines are missing just before it.</translation>
    </message>
    <message>
        <source>Nhật ký bị cắt đuôi: thiếu {missing} dòng, từ dòng {number} trở đi.</source>
        <translation>The end of the trail was cut off: {missing} lines are missing, from line {number} on.</translation>
    </message>
    <message>
        <source>Không còn dấu cho biết nhật ký dừng ở đâu: sau dòng {number} có thể đã mất dòng.</source>
        <translation>What says where the trail ends is gone: lines may be missing after line {number}.</translation>
    </message>
    <message>
        <source>Chuỗi nhật ký nguyên vẹn: {count} dòng.</source>
        <translation>The chain of the trail is whole: {count} lines.</translation>
    </message>
    <message>
        <source>Việc khác ({code})</source>
        <translation>Other action ({code})</translation>
    </message>
    <message>
        <source>{deed}: {count}</source>
        <translation>{deed}: {count}</translation>
    </message>
    <message>
        <source>Dấu chuỗi ở dòng cuối: {seal}.</source>
        <translation>Seal of the last line: {seal}.</translation>
    </message>
</context>
<context>
    <name>ui.activities.activities_page</name>
    <message>
        <source>Năm học {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>{count} em có mặt</source>
        <translation>{count} students present</translation>
    </message>
    <message>
        <source>Các hoạt động của năm học</source>
        <translation>Activities of the school year</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Chi tiết</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Chưa có hoạt động nào năm học này.</source>
        <translation>No activity this school year yet.</translation>
    </message>
    <message>
        <source>{count} hoạt động, năm học {year}</source>
        <translation>{count} activities, school year {year}</translation>
    </message>
    <message>
        <source>Hoạt động</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>dự kiến {count} em</source>
        <translation>{count} students expected</translation>
    </message>
    <message>
        <source>Đã xóa hoạt động</source>
        <translation>Activity deleted</translation>
    </message>
    <message>
        <source>Mở hoạt động đang chọn</source>
        <translation>Open the chosen activity</translation>
    </message>
    <message>
        <source>Phím cách</source>
        <translation>Space bar</translation>
    </message>
    <message>
        <source>Đánh dấu em vắng hoặc có mặt</source>
        <translation>Mark a student absent or present</translation>
    </message>
    <message>
        <source>Lưu ngay</source>
        <translation>Save now</translation>
    </message>
</context>
<context>
    <name>ui.activities.activity_classes</name>
    <message>
        <source>Cả khối {grade}</source>
        <translation>All of grade {grade}</translation>
    </message>
</context>
<context>
    <name>ui.activities.activity_detail</name>
    <message>
        <source>Điểm danh</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Chọn lớp tham gia để điểm danh.</source>
        <translation>Choose the classes taking part to mark attendance.</translation>
    </message>
    <message>
        <source>Hoạt động mới</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Đã lưu {hour}</source>
        <translation>Saved {hour}</translation>
    </message>
</context>
<context>
    <name>ui.activities.activity_form</name>
    <message>
        <source>Ghi ngày tổ chức.</source>
        <translation>Write the date of the activity.</translation>
    </message>
    <message>
        <source>Ngày này không thuộc năm học {year}.</source>
        <translation>This date is not in the school year {year}.</translation>
    </message>
    <message>
        <source>Loại hoạt động</source>
        <translation>Kind of activity</translation>
    </message>
    <message>
        <source>Tên hoạt động</source>
        <translation>Name of the activity</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Nơi tổ chức</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Đơn vị phối hợp</source>
        <translation>Partner organisation</translation>
    </message>
    <message>
        <source>Các lớp tham gia</source>
        <translation>Classes taking part</translation>
    </message>
    <message>
        <source>Kết quả, nhận xét chung</source>
        <translation>Results, general remarks</translation>
    </message>
    <message>
        <source>Ngày kết thúc trước ngày bắt đầu.</source>
        <translation>The end date is before the start date.</translation>
    </message>
</context>
<context>
    <name>ui.activities.attendance_list</name>
    <message>
        <source>Vắng</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>vắng</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>có mặt</source>
        <translation>present</translation>
    </message>
</context>
<context>
    <name>ui.activities.attendance_panel</name>
    <message>
        <source>Bấm tên em vắng, hoặc chọn rồi gõ phím cách.</source>
        <translation>Click the name of an absent student, or choose it and press the space bar.</translation>
    </message>
    <message>
        <source>Các em lớp {class_name}</source>
        <translation>Students of class {class_name}</translation>
    </message>
    <message>
        <source>Dự kiến {count} em</source>
        <translation>{count} students expected</translation>
    </message>
    <message>
        <source>{count} em có mặt, {absent} em vắng</source>
        <translation>{count} students present, {absent} absent</translation>
    </message>
    <message>
        <source>Lớp {class_name}, {count} em có mặt</source>
        <translation>Class {class_name}, {count} students present</translation>
    </message>
</context>
<context>
    <name>ui.backup_at_end</name>
    <message>
        <source>{said} Chưa sao lưu được lần này.</source>
        <translation>{said} Not backed up this time.</translation>
    </message>
</context>
<context>
    <name>ui.backup_watch</name>
    <message>
        <source>Đang tự sao lưu</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Chưa tự sao lưu được. {why}</source>
        <translation>No backup could be made. {why}</translation>
    </message>
    <message>
        <source>Mở Sao lưu</source>
        <translation>Open Backups</translation>
    </message>
</context>
<context>
    <name>ui.catalogues.catalogue_deeds</name>
    <message>
        <source>Đã ngừng dùng “{label}”</source>
        <translation>Stopped using “{label}”</translation>
    </message>
    <message>
        <source>Đã đổi {count} mục</source>
        <translation>{count} entries changed</translation>
    </message>
    <message>
        <source>Dùng lại “{label}”</source>
        <translation>Using “{label}” again</translation>
    </message>
    <message>
        <source>Đã thêm “{label}”</source>
        <translation>Added “{label}”</translation>
    </message>
    <message>
        <source>Đã sửa “{label}”</source>
        <translation>Changed “{label}”</translation>
    </message>
    <message>
        <source>Đã xóa “{label}”</source>
        <translation>Deleted “{label}”</translation>
    </message>
</context>
<context>
    <name>ui.catalogues.catalogue_own_pane</name>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Ngừng dùng</source>
        <translation>Stop using</translation>
    </message>
    <message>
        <source>Lên trên</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Xuống dưới</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Dùng lại</source>
        <translation>Use again</translation>
    </message>
</context>
<context>
    <name>ui.catalogues.catalogue_shipped_pane</name>
    <message>
        <source>Theo: {source}. Bản {version}, áp dụng từ {day}. Tên mục đi theo chương trình, không sửa ở đây.</source>
        <translation>Based on: {source}. Version {version}, in force from {day}. The names come with the program and are not changed here.</translation>
    </message>
    <message>
        <source>Không dùng</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Luôn có</source>
        <translation>Always there</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Entry</translation>
    </message>
</context>
<context>
    <name>ui.catalogues.catalogue_words</name>
    <message>
        <source>Bỏ dấu các mục trường không dùng trong năm học này. Mục đã ghi cho các em vẫn giữ nguyên.</source>
        <translation>Untick the entries the school does not use this school year. What is recorded for students stays as it is.</translation>
    </message>
    <message>
        <source>Hướng đi sau THCS</source>
        <translation>Pathways after lower secondary</translation>
    </message>
    <message>
        <source>Hướng đi sau THPT</source>
        <translation>Pathways after upper secondary</translation>
    </message>
    <message>
        <source>Trường và cơ sở</source>
        <translation>Schools and institutions</translation>
    </message>
    <message>
        <source>Các trường, trung tâm gần nhà; được gợi ý khi ghi nguyện vọng.</source>
        <translation>Schools and centres near home; suggested when wishes are recorded.</translation>
    </message>
    <message>
        <source>Ngành nghề</source>
        <translation>Trades and programmes</translation>
    </message>
    <message>
        <source>Các ngành, nghề được gợi ý khi ghi nguyện vọng.</source>
        <translation>Programmes and trades suggested when wishes are recorded.</translation>
    </message>
    <message>
        <source>Chủ đề tư vấn</source>
        <translation>Counselling topics</translation>
    </message>
    <message>
        <source>Câu mẫu</source>
        <translation>Stock phrases</translation>
    </message>
    <message>
        <source>Các câu hay viết, chèn vào phiên tư vấn bằng hai phím. Đừng ghi tên em nào ở đây.</source>
        <translation>Sentences you often write, put into a session with two keys. Please write no student's name here.</translation>
    </message>
    <message>
        <source>Nơi nhận khác, ngoài nơi nhận chính ghi ở Cài đặt. Được chọn khi làm báo cáo.</source>
        <translation>Other recipients, besides the main one in Settings. Offered when a report is made.</translation>
    </message>
    <message>
        <source>Lý do thôi học</source>
        <translation>Reasons for leaving school</translation>
    </message>
    <message>
        <source>Diện chính sách</source>
        <translation>Policy groups</translation>
    </message>
    <message>
        <source>Tên trường, cơ sở</source>
        <translation>Name of school or institution</translation>
    </message>
    <message>
        <source>Địa chỉ, ghi chú</source>
        <translation>Address, notes</translation>
    </message>
    <message>
        <source>Thêm cơ sở</source>
        <translation>Add institution</translation>
    </message>
    <message>
        <source>Chưa có cơ sở nào. Ghi tên vào ô ở trên rồi bấm Enter.</source>
        <translation>No institution yet. Write a name in the field above and press Enter.</translation>
    </message>
    <message>
        <source>Tên ngành, nghề</source>
        <translation>Name of programme or trade</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Thêm ngành nghề</source>
        <translation>Add trade</translation>
    </message>
    <message>
        <source>Chưa có ngành nghề nào. Ghi tên vào ô ở trên rồi bấm Enter.</source>
        <translation>No trade yet. Write a name in the field above and press Enter.</translation>
    </message>
    <message>
        <source>Tên nơi nhận</source>
        <translation>Name of recipient</translation>
    </message>
    <message>
        <source>Thêm nơi nhận</source>
        <translation>Add recipient</translation>
    </message>
    <message>
        <source>Chưa có nơi nhận nào khác. Ghi tên vào ô ở trên rồi bấm Enter.</source>
        <translation>No other recipient yet. Write a name in the field above and press Enter.</translation>
    </message>
    <message>
        <source>Tên ngắn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Thêm câu mẫu</source>
        <translation>Add stock phrase</translation>
    </message>
    <message>
        <source>Chưa có câu mẫu nào. Ghi tên ngắn và câu vào hai ô ở trên rồi bấm Enter.</source>
        <translation>No stock phrase yet. Write a short name and the phrase in the two fields above and press Enter.</translation>
    </message>
</context>
<context>
    <name>ui.catalogues.catalogues_page</name>
    <message>
        <source>Danh mục</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Các danh mục</source>
        <translation>The lists</translation>
    </message>
    <message>
        <source>Ghi mục mới</source>
        <translation>Write a new entry</translation>
    </message>
    <message>
        <source>Sửa ô đang đứng</source>
        <translation>Edit the current cell</translation>
    </message>
    <message>
        <source>Đưa mục lên, xuống</source>
        <translation>Move the entry up or down</translation>
    </message>
    <message>
        <source>Xóa, hoặc ngừng dùng mục đã ghi cho các em</source>
        <translation>Delete, or stop using an entry recorded for students</translation>
    </message>
    <message>
        <source>Dùng hoặc không dùng trong năm học này</source>
        <translation>Use or do not use this school year</translation>
    </message>
    <message>
        <source>Hoàn tác việc vừa làm</source>
        <translation>Undo what was just done</translation>
    </message>
</context>
<context>
    <name>ui.closing_unkept</name>
    <message>
        <source>Còn chữ chưa lưu được vào sổ. Vẫn đóng cửa sổ?</source>
        <translation>Some words could not be saved in the notebook yet. Close the window all the same?</translation>
    </message>
    <message>
        <source>Đóng, bỏ phần ấy</source>
        <translation>Close, leave them</translation>
    </message>
    <message>
        <source>Để cửa sổ mở</source>
        <translation>Keep the window open</translation>
    </message>
    <message>
        <source>Ổ đĩa chưa nhận được phần vừa gõ. Để cửa sổ mở, chữ vẫn còn và được lưu lại sau.</source>
        <translation>The drive did not take what was just typed. Keep the window open: the words stay and are saved later.</translation>
    </message>
    <message>
        <source>Phần chưa lưu được vẫn còn; mở lại sổ để lưu.</source>
        <translation>What could not be saved is still here; open the notebook again to save it.</translation>
    </message>
</context>
<context>
    <name>ui.common.anonymising_words</name>
    <message>
        <source>Mất hẳn: tên, mã, ngày sinh, địa chỉ, gia đình, phiếu đồng ý; lời ghi của {sessions} phiên, {notes} ghi chú riêng tư, {letters} thư, {drafts} bản nháp.</source>
        <translation>Gone for good: name, code, birth date, address, family, consents; the words of {sessions} sessions, {notes} private notes, {letters} letters, {drafts} drafts.</translation>
    </message>
    <message>
        <source>{count} phiên có em khác cùng dự: lời ghi chung còn giữ cho các em ấy, chỉ bỏ dòng riêng và họ tên đầy đủ. Nên đọc lại xem còn chỗ nào nhắc tới em.</source>
        <translation>{count} sessions had others in them: their common text stays for those, only the own line and the full name go. Read them again for other mentions.</translation>
    </message>
    <message>
        <source>Còn lại để báo cáo các năm cũ không đổi số: lớp, giới tính, diện chính sách, hướng đi, số phiên và số phút. Sổ tự sao lưu trước; bản ấy và các bản cũ còn tên cho đến khi tự hết lượt giữ (lâu nhất chừng 9 tháng). Bản đã chép ra USB thì thầy/cô tự xóa.</source>
        <translation>Kept so that reports of past years say the same: class, sex, policy groups, pathway, sessions and minutes. A backup is made first; it and the older ones hold the names until their turn is over (about 9 months at most). Copies on a stick are yours to delete.</translation>
    </message>
</context>
<context>
    <name>ui.common.backup_first</name>
    <message>
        <source>Chưa sao lưu được. Vẫn làm tiếp?</source>
        <translation>No backup could be made. Go on all the same?</translation>
    </message>
    <message>
        <source>Làm tiếp, không sao lưu</source>
        <translation>Go on without a backup</translation>
    </message>
    <message>
        <source>Để lúc khác</source>
        <translation>Another time</translation>
    </message>
</context>
<context>
    <name>ui.common.backup_rows</name>
    <message>
        <source>{students} em, {sessions} phiên, {letters} thư</source>
        <translation>{students} students, {sessions} sessions, {letters} letters</translation>
    </message>
    <message>
        <source>ở chỗ thứ hai</source>
        <translation>in the second place</translation>
    </message>
    <message>
        <source>trên máy này</source>
        <translation>on this computer</translation>
    </message>
    <message>
        <source>Đã kiểm tra</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Không còn nguyên vẹn</source>
        <translation>No longer sound</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>ui.common.band</name>
    <message>
        <source>Đóng thông báo</source>
        <translation>Close notice</translation>
    </message>
</context>
<context>
    <name>ui.common.calendar_popup</name>
    <message>
        <source>Tháng {month} năm {year}</source>
        <translation>Month {month}, {year}</translation>
    </message>
    <message>
        <source>Lịch, dùng phím mũi tên để chọn ngày</source>
        <translation>Calendar, choose a day with the arrow keys</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tháng trước</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Tháng sau</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>ui.common.choice_list</name>
    <message>
        <source>Gõ để lọc, không cần dấu</source>
        <translation>Type to filter, accents not needed</translation>
    </message>
    <message>
        <source>Không có mục nào như vậy. Xóa bớt chữ đã gõ.</source>
        <translation>There is no such entry. Take away some of the typed letters.</translation>
    </message>
    <message>
        <source>Các mục để chọn</source>
        <translation>Entries to choose from</translation>
    </message>
</context>
<context>
    <name>ui.common.choices</name>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>ui.common.date_field</name>
    <message>
        <source>Chưa đọc được ngày “{typed}”. Gõ như {example}.</source>
        <translation>The date “{typed}” cannot be read. Type it like {example}.</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Chọn ngày trên lịch</source>
        <translation>Choose a day in the calendar</translation>
    </message>
    <message>
        <source>Ngày {day} không có trong lịch. Gõ như {example}.</source>
        <translation>There is no {day} in the calendar. Type it like {example}.</translation>
    </message>
</context>
<context>
    <name>ui.common.day_words</name>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ Nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{day} lúc {hour}</source>
        <translation>{day} at {hour}</translation>
    </message>
</context>
<context>
    <name>ui.common.dialogs</name>
    <message>
        <source>Sổ Hướng Nghiệp</source>
        <translation>Sổ Hướng Nghiệp</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ui.common.fields</name>
    <message>
        <source>(không bắt buộc)</source>
        <translation>(optional)</translation>
    </message>
</context>
<context>
    <name>ui.common.labels</name>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Dự kiến</source>
        <translation>Intended</translation>
    </message>
    <message>
        <source>Đã xác nhận</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Thực tế</source>
        <translation>Actual</translation>
    </message>
</context>
<context>
    <name>ui.common.page</name>
    <message>
        <source>Phần này của sổ bị hỏng, không đọc được; các phần khác vẫn dùng được. Khôi phục từ bản sao lưu gần nhất.</source>
        <translation>This part of the notebook is damaged and cannot be read; the others can be used. Restore the newest backup.</translation>
    </message>
</context>
<context>
    <name>ui.common.paper_sheet</name>
    <message>
        <source>Trang {page} trên {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>ui.common.paper_view</name>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Vừa chiều ngang</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>ui.common.principal_note</name>
    <message>
        <source>Chế độ hiệu trưởng không mở ghi chú tư vấn</source>
        <translation>The principal’s window opens no counselling notes</translation>
    </message>
</context>
<context>
    <name>ui.common.rows_header</name>
    <message>
        <source>Xếp theo</source>
        <translation>Sort by</translation>
    </message>
</context>
<context>
    <name>ui.common.rows_model</name>
    <message>
        <source>{row}, đã đánh dấu</source>
        <translation>{row}, ticked</translation>
    </message>
    <message>
        <source>Đánh dấu tất cả</source>
        <translation>Tick all</translation>
    </message>
</context>
<context>
    <name>ui.common.steps</name>
    <message>
        <source>Bước {step} trên {of}: {words}</source>
        <translation>Step {step} of {of}: {words}</translation>
    </message>
</context>
<context>
    <name>ui.common.student_picker</name>
    <message>
        <source>Các em tìm thấy</source>
        <translation>Students found</translation>
    </message>
    <message>
        <source>Không thấy “{typed}”. Thử tên gọi, lớp hoặc ngày sinh.</source>
        <translation>“{typed}” was not found. Try the given name, class or birth date.</translation>
    </message>
    <message>
        <source>Tìm em, không cần gõ dấu</source>
        <translation>Find a student, accents not needed</translation>
    </message>
    <message>
        <source>Tìm học sinh theo tên, lớp hoặc ngày sinh</source>
        <translation>Find a student by name, class or birth date</translation>
    </message>
</context>
<context>
    <name>ui.common.student_rows</name>
    <message>
        <source>{name}, lớp {class_name}, {state}</source>
        <translation>{name}, class {class_name}, {state}</translation>
    </message>
    <message>
        <source>{name}, chưa có lớp, {state}</source>
        <translation>{name}, no class yet, {state}</translation>
    </message>
</context>
<context>
    <name>ui.common.task_strip</name>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Đang dừng</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>ui.common.time_field</name>
    <message>
        <source>Chưa đọc được giờ “{typed}”. Gõ như 09:15 hoặc 9h15.</source>
        <translation>The time “{typed}” cannot be read. Type it like 09:15 or 9h15.</translation>
    </message>
    <message>
        <source>giờ:phút</source>
        <translation>hour:minute</translation>
    </message>
</context>
<context>
    <name>ui.common.toast</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>ui.common.way_words</name>
    <message>
        <source>Phó hiệu trưởng</source>
        <translation>Deputy principal</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
    </message>
    <message>
        <source>{who}, mở như {role}</source>
        <translation>{who}, comes in as {role}</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_agreed</name>
    <message>
        <source>Như: Xem thử trường nghề gần nhà</source>
        <translation>For example: Visit the vocational school nearby</translation>
    </message>
    <message>
        <source>Việc hẹn làm, dòng {number}</source>
        <translation>Agreed task, line {number}</translation>
    </message>
    <message>
        <source>Việc hẹn làm</source>
        <translation>Agreed tasks</translation>
    </message>
    <message>
        <source>nhắc lại ở phiên sau, không bắt buộc</source>
        <translation>recalled at the next session, optional</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_beside</name>
    <message>
        <source>Chọn em để thấy nguyện vọng, việc đã hẹn và các phiên trước.</source>
        <translation>Choose a student to see the wishes, agreed tasks and earlier sessions.</translation>
    </message>
    <message>
        <source>Mỗi em có mặt sẽ có phiên này trong dòng thời gian của mình.</source>
        <translation>Each student present will have this session in their timeline.</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_blocks</name>
    <message>
        <source>Khó khăn và nhu cầu của em (mục 4)</source>
        <translation>The student's difficulties and needs (item 4)</translation>
    </message>
    <message>
        <source>Thông tin ảnh hưởng trực tiếp, gián tiếp (mục 5)</source>
        <translation>Direct and indirect influences (item 5)</translation>
    </message>
    <message>
        <source>Nhận định sơ bộ (mục 6)</source>
        <translation>First assessment (item 6)</translation>
    </message>
    <message>
        <source>Các hình thức tư vấn đã áp dụng (mục 7)</source>
        <translation>Forms of counselling used (item 7)</translation>
    </message>
    <message>
        <source>Đánh giá hiệu quả sau buổi tư vấn (mục 8)</source>
        <translation>Effect after the session (item 8)</translation>
    </message>
    <message>
        <source>Cách gặp</source>
        <translation>Way of meeting</translation>
    </message>
    <message>
        <source>Địa điểm</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kênh sử dụng</source>
        <translation>Channel used</translation>
    </message>
    <message>
        <source>Chuyển gửi tới</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>Các mục khác của nhật ký Thông tư 18/2025</source>
        <translation>Other items of the diary in TT 18/2025</translation>
    </message>
    <message>
        <source>đang mở</source>
        <translation>open</translation>
    </message>
    <message>
        <source>đang đóng</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Phương thức kết thúc</source>
        <translation>Way of ending</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Phương thức kết thúc (mục 9)</source>
        <translation>Way of ending (item 9)</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_context_pane</name>
    <message>
        <source>Từ ngày {day}. Chỉ ghi khi cần gấp để bảo vệ em, hoặc khi em và gia đình đồng ý lại.</source>
        <translation>Since {day}. Write only when urgent to protect the student, or once student and family agree again.</translation>
    </message>
    <message>
        <source>Phụ huynh</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>chưa hỏi</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>chưa đồng ý</source>
        <translation>does not agree yet</translation>
    </message>
    <message>
        <source>đồng ý</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>Đã rút đồng ý</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Em được tư vấn</source>
        <translation>Student counselled</translation>
    </message>
    <message>
        <source>Nguyện vọng</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>Đã hẹn lần trước</source>
        <translation>Agreed last time</translation>
    </message>
    <message>
        <source>Phiên trước</source>
        <translation>Previous session</translation>
    </message>
    <message>
        <source>Đây là phiên đầu tiên của em trong sổ.</source>
        <translation>This is the student's first session in the notebook.</translation>
    </message>
    <message>
        <source>Cập nhật hướng đi của em</source>
        <translation>Update the student's pathway</translation>
    </message>
    <message>
        <source>Chưa ghi nguyện vọng.</source>
        <translation>No wish recorded yet.</translation>
    </message>
    <message>
        <source>Cập nhật</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>In nhật ký của em</source>
        <translation>Print the student's diary</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_diary_page</name>
    <message>
        <source>Trang {page} / {pages}</source>
        <translation>Page {page} / {pages}</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>In nhật ký</source>
        <translation>Print diary</translation>
    </message>
    <message>
        <source>Về {place}</source>
        <translation>Back to {place}</translation>
    </message>
    <message>
        <source>Nhật ký tư vấn</source>
        <translation>Counselling diary</translation>
    </message>
    <message>
        <source>Ghi chú riêng tư không có trong nhật ký</source>
        <translation>Private notes are not in the diary</translation>
    </message>
    <message>
        <source>Đang soạn nhật ký</source>
        <translation>Preparing the diary</translation>
    </message>
    <message>
        <source>Theo Thông tư 18/2025</source>
        <translation>Following TT 18/2025</translation>
    </message>
    <message>
        <source>Lưu nhật ký</source>
        <translation>Save diary</translation>
    </message>
    <message>
        <source>Đã lưu nhật ký</source>
        <translation>Diary saved</translation>
    </message>
    <message>
        <source>Đang in nhật ký</source>
        <translation>Printing the diary</translation>
    </message>
    <message>
        <source>Tệp PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>Đã gửi nhật ký tới máy in</source>
        <translation>Diary sent to the printer</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_editor_deeds</name>
    <message>
        <source>phien-tu-van</source>
        <translation>counselling-session</translation>
    </message>
    <message>
        <source>Đã lưu bản nháp, vẫn niêm kín. Mở lại ở Phiên tư vấn, mục Bản nháp.</source>
        <translation>Draft saved, still sealed. Open it again in Counselling sessions, under Drafts.</translation>
    </message>
    <message>
        <source>Đã ghi sửa đổi</source>
        <translation>Changes recorded</translation>
    </message>
    <message>
        <source>Đã ghi phiên</source>
        <translation>Session recorded</translation>
    </message>
    <message>
        <source>Đã xóa phiên ngày {day}</source>
        <translation>Session of {day} deleted</translation>
    </message>
    <message>
        <source>Đã xóa phiên</source>
        <translation>Session deleted</translation>
    </message>
    <message>
        <source>Đã bỏ sửa đổi</source>
        <translation>Changes discarded</translation>
    </message>
    <message>
        <source>Đã bỏ phiên đang ghi</source>
        <translation>Unfinished session discarded</translation>
    </message>
    <message>
        <source>Bản nháp phiên tư vấn</source>
        <translation>Counselling session draft</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_editor_page</name>
    <message>
        <source>Chỉ bắt buộc ba mục: em, ngày và chủ đề</source>
        <translation>Only three things are needed: student, date and topic</translation>
    </message>
    <message>
        <source>Phiên</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>In phiên này</source>
        <translation>Print session</translation>
    </message>
    <message>
        <source>Chưa lưu được nháp. Ổ đĩa đầy.</source>
        <translation>The draft is not saved yet. The disk is full.</translation>
    </message>
    <message>
        <source>Lưu sang USB</source>
        <translation>Save to USB</translation>
    </message>
    <message>
        <source>Lưu sang chỗ khác</source>
        <translation>Save elsewhere</translation>
    </message>
    <message>
        <source>Bản nháp này không đọc được, bản lưu {hour} còn nguyên.</source>
        <translation>This draft cannot be read; the copy saved at {hour} is sound.</translation>
    </message>
    <message>
        <source>Mở bản {hour}</source>
        <translation>Open the {hour} copy</translation>
    </message>
    <message>
        <source>Phiên tư vấn</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Phiên ngày {day}</source>
        <translation>Session of {day}</translation>
    </message>
    <message>
        <source>Chọn chủ đề</source>
        <translation>Choose topics</translation>
    </message>
    <message>
        <source>Đổi em</source>
        <translation>Change student</translation>
    </message>
    <message>
        <source>Chèn câu mẫu</source>
        <translation>Insert stock phrase</translation>
    </message>
    <message>
        <source>Ghi xong</source>
        <translation>Finish recording</translation>
    </message>
    <message>
        <source>Để nháp</source>
        <translation>Keep as draft</translation>
    </message>
    <message>
        <source>In phiên đã ghi</source>
        <translation>Print the recorded session</translation>
    </message>
    <message>
        <source>Buổi hẹn {hour}</source>
        <translation>Appointment at {hour}</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_footer</name>
    <message>
        <source>Bỏ phiên này</source>
        <translation>Discard session</translation>
    </message>
    <message>
        <source>Nháp đã tự lưu lúc {hour}</source>
        <translation>Draft saved by itself at {hour}</translation>
    </message>
    <message>
        <source>Ghi xong, mở buổi kế</source>
        <translation>Finish, open next appointment</translation>
    </message>
    <message>
        <source>Chưa lưu được nháp</source>
        <translation>The draft is not saved yet</translation>
    </message>
    <message>
        <source>Bỏ sửa đổi</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Xóa phiên</source>
        <translation>Delete session</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ghi sửa đổi</source>
        <translation>Record changes</translation>
    </message>
    <message>
        <source>Năm học cũ, chỉ xem</source>
        <translation>Past school year, view only</translation>
    </message>
    <message>
        <source>Bản trước được giữ lại khi ghi sửa đổi</source>
        <translation>The earlier version is kept when changes are recorded</translation>
    </message>
    <message>
        <source>Nháp tự lưu trong khi thầy/cô viết</source>
        <translation>The draft saves itself while you write</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_form</name>
    <message>
        <source>hiện trong sổ của em</source>
        <translation>shown in the student's record</translation>
    </message>
    <message>
        <source>Nội dung trao đổi</source>
        <translation>What was talked about</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_group</name>
    <message>
        <source>Có mặt {here} trên {all} em.</source>
        <translation>{here} of {all} students present.</translation>
    </message>
    <message>
        <source>Thêm từng em, không cần gõ dấu</source>
        <translation>Add students one by one, accents not needed</translation>
    </message>
    <message>
        <source>Chỉ ghi riêng cho em này</source>
        <translation>Only for this student</translation>
    </message>
    <message>
        <source>Ghi riêng cho {name}</source>
        <translation>Only for {name}</translation>
    </message>
    <message>
        <source>Chọn lớp</source>
        <translation>Choose class</translation>
    </message>
    <message>
        <source>Lớp của buổi tư vấn</source>
        <translation>Class of the session</translation>
    </message>
    <message>
        <source>Ghi riêng từng em</source>
        <translation>Write about each student</translation>
    </message>
    <message>
        <source>Lớp</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Thêm em</source>
        <translation>Add student</translation>
    </message>
    <message>
        <source>Ghi là tư vấn cả lớp {class_name}.</source>
        <translation>Recorded as counselling of the whole class {class_name}.</translation>
    </message>
    <message>
        <source>Bỏ đánh dấu tất cả</source>
        <translation>Untick all</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_log_deeds</name>
    <message>
        <source>Đã bỏ bản nháp</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>Đã theo dõi xong</source>
        <translation>Follow-up done</translation>
    </message>
    <message>
        <source>Mở bản nháp từ tệp</source>
        <translation>Open draft from file</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_log_filters</name>
    <message>
        <source>Tháng {month}/{year}</source>
        <translation>Month {month}/{year}</translation>
    </message>
    <message>
        <source>Bỏ bộ lọc</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Chủ đề</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Người tư vấn</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>Cả năm học</source>
        <translation>Whole school year</translation>
    </message>
    <message>
        <source>Mọi lớp</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>Mọi chủ đề</source>
        <translation>All topics</translation>
    </message>
    <message>
        <source>Mọi người tư vấn</source>
        <translation>All counsellors</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_log_page</name>
    <message>
        <source>{count} phiên</source>
        <translation>{count} sessions</translation>
    </message>
    <message>
        <source>Chưa có phiên nào trong tháng {month}.</source>
        <translation>No session in month {month} yet.</translation>
    </message>
    <message>
        <source>In nhật ký tháng</source>
        <translation>Print month's diary</translation>
    </message>
    <message>
        <source>Ghi phiên</source>
        <translation>Record session</translation>
    </message>
    <message>
        <source>Bỏ nháp</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Không có phiên nào như vậy.</source>
        <translation>There is no such session.</translation>
    </message>
    <message>
        <source>Chưa có phiên nào trong năm học này.</source>
        <translation>No session this school year yet.</translation>
    </message>
    <message>
        <source>{count} bản nháp chưa ghi xong</source>
        <translation>{count} unfinished drafts</translation>
    </message>
    <message>
        <source>{count} buổi hẹn lại đang chờ</source>
        <translation>{count} follow-ups waiting</translation>
    </message>
    <message>
        <source>Không còn bản nháp nào.</source>
        <translation>No drafts left.</translation>
    </message>
    <message>
        <source>Không còn buổi hẹn lại nào chờ.</source>
        <translation>No follow-ups waiting.</translation>
    </message>
    <message>
        <source>Mở phiên, viết tiếp bản nháp</source>
        <translation>Open the session, continue the draft</translation>
    </message>
    <message>
        <source>Tới bộ lọc</source>
        <translation>Go to the filters</translation>
    </message>
    <message>
        <source>Bỏ bản nháp đang chọn</source>
        <translation>Discard the chosen draft</translation>
    </message>
    <message>
        <source>Bản nháp</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Hẹn theo dõi lại</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_log_tables</name>
    <message>
        <source>{day}, {who}, lớp {class_name}</source>
        <translation>{day}, {who}, class {class_name}</translation>
    </message>
    <message>
        <source>Hẹn lại {day}, {who}</source>
        <translation>Follow-up {day}, {who}</translation>
    </message>
    <message>
        <source>Bản nháp, {who}, tự lưu {moment}</source>
        <translation>Draft, {who}, saved by itself {moment}</translation>
    </message>
    <message>
        <source>Chưa chọn em</source>
        <translation>No student chosen yet</translation>
    </message>
    <message>
        <source>Các phiên đã ghi</source>
        <translation>Recorded sessions</translation>
    </message>
    <message>
        <source>có ghi chú</source>
        <translation>has a note</translation>
    </message>
    <message>
        <source>đã sửa</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>Bản nháp này không đọc được</source>
        <translation>This draft cannot be read</translation>
    </message>
    <message>
        <source>Em, nhóm</source>
        <translation>Student, group</translation>
    </message>
    <message>
        <source>Phút</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Hẹn lại</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Tự lưu</source>
        <translation>Saved by itself</translation>
    </message>
    <message>
        <source>Phiên ngày</source>
        <translation>Session of</translation>
    </message>
    <message>
        <source>{day}, đã qua</source>
        <translation>{day}, past</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_next</name>
    <message>
        <source>Không hẹn</source>
        <translation>No follow-up</translation>
    </message>
    <message>
        <source>1 tuần</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>2 tuần</source>
        <translation>2 weeks</translation>
    </message>
    <message>
        <source>1 tháng</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>Chọn ngày</source>
        <translation>Choose day</translation>
    </message>
    <message>
        <source>Ngày hẹn theo dõi lại</source>
        <translation>Day of the follow-up</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_texts</name>
    <message>
        <source>Chỉ giáo viên tư vấn đọc được. Không vào thư, báo cáo, gói nộp.</source>
        <translation>Only counsellors can read it. It goes into no letter, report or package.</translation>
    </message>
    <message>
        <source>Ghi chú riêng tư</source>
        <translation>Private note</translation>
    </message>
    <message>
        <source>Ghi chú đang đóng.</source>
        <translation>The note is closed.</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_topics</name>
    <message>
        <source>giữ Alt và bấm số để chọn nhanh</source>
        <translation>hold Alt and press a number to choose quickly</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_versions</name>
    <message>
        <source>Khó khăn và nhu cầu</source>
        <translation>Difficulties and needs</translation>
    </message>
    <message>
        <source>Thông tin ảnh hưởng</source>
        <translation>Influences</translation>
    </message>
    <message>
        <source>Nhận định sơ bộ</source>
        <translation>First assessment</translation>
    </message>
    <message>
        <source>Hình thức đã áp dụng</source>
        <translation>Forms used</translation>
    </message>
    <message>
        <source>Hiệu quả</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Bản trước, {day} {hour}</source>
        <translation>Earlier version, {day} {hour}</translation>
    </message>
    <message>
        <source>hẹn lại {day}</source>
        <translation>follow-up {day}</translation>
    </message>
    <message>
        <source>Các bản trước</source>
        <translation>Earlier versions</translation>
    </message>
    <message>
        <source>Mở ghi chú riêng tư của bản này</source>
        <translation>Open the private note of this version</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_when</name>
    <message>
        <source>Chưa đọc được “{typed}”. Gõ số phút, như 35.</source>
        <translation>“{typed}” cannot be read. Type the minutes, like 35.</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Thời lượng, số phút</source>
        <translation>Length, in minutes</translation>
    </message>
    <message>
        <source>phút</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>{count} phút</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>Thời lượng khác</source>
        <translation>Other length</translation>
    </message>
    <message>
        <source>Thời lượng, phút</source>
        <translation>Length, minutes</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_who</name>
    <message>
        <source>Em được tư vấn: {name}</source>
        <translation>Student counselled: {name}</translation>
    </message>
    <message>
        <source>Ctrl+K đổi em</source>
        <translation>Ctrl+K to change student</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Một em</source>
        <translation>One student</translation>
    </message>
    <message>
        <source>Nhóm, cả lớp</source>
        <translation>Group, whole class</translation>
    </message>
</context>
<context>
    <name>ui.counselling.session_words</name>
    <message>
        <source>Chọn em được tư vấn để ghi phiên.</source>
        <translation>Choose the student counselled to record the session.</translation>
    </message>
    <message>
        <source>Chọn ít nhất một chủ đề để ghi phiên.</source>
        <translation>Choose at least one topic to record the session.</translation>
    </message>
    <message>
        <source>Ghi ngày tư vấn. Gõ như 13/04/2027, hoặc “hôm nay”.</source>
        <translation>Write the date of the session. Type it like 13/04/2027, or “today”.</translation>
    </message>
    <message>
        <source>Chưa đọc được ngày này. Gõ như 13/04/2027.</source>
        <translation>This date cannot be read. Type it like 13/04/2027.</translation>
    </message>
    <message>
        <source>Chưa đọc được giờ này. Gõ như 09:15.</source>
        <translation>This time cannot be read. Type it like 09:15.</translation>
    </message>
    <message>
        <source>Chưa đọc được thời lượng. Gõ số phút, như 35.</source>
        <translation>The length cannot be read. Type the minutes, like 35.</translation>
    </message>
    <message>
        <source>Ngày hẹn lại trước ngày tư vấn. Chọn một ngày sau đó.</source>
        <translation>The follow-up is before the session. Choose a later day.</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Cả lớp</source>
        <translation>Whole class</translation>
    </message>
    <message>
        <source>Cả lớp {class_name}</source>
        <translation>Whole class {class_name}</translation>
    </message>
    <message>
        <source>Nhóm {count} em</source>
        <translation>Group of {count} students</translation>
    </message>
    <message>
        <source>Phụ huynh em {name}</source>
        <translation>Parent of {name}</translation>
    </message>
</context>
<context>
    <name>ui.entry.backup_end_page</name>
    <message>
        <source>Sao lưu lại</source>
        <translation>Back up again</translation>
    </message>
    <message>
        <source>Mọi điều đã ghi vẫn nằm trong sổ. Đang chép thêm một bản dự phòng.</source>
        <translation>Everything written is in the notebook. A spare copy is being made.</translation>
    </message>
    <message>
        <source>Bỏ qua lần này</source>
        <translation>Skip this time</translation>
    </message>
    <message>
        <source>Chưa sao lưu được</source>
        <translation>Not backed up yet</translation>
    </message>
    <message>
        <source>{why} Mọi điều đã ghi vẫn nằm trong sổ, chỉ thiếu bản dự phòng.</source>
        <translation>{why} Everything written is in the notebook; only the spare copy is missing.</translation>
    </message>
    <message>
        <source>Đóng sổ</source>
        <translation>Close the notebook</translation>
    </message>
</context>
<context>
    <name>ui.entry.backups_page</name>
    <message>
        <source>Chưa thấy bản sao lưu nào. Cắm USB có bản sao lưu vào, rồi chọn tệp ấy.</source>
        <translation>No backup found. Plug in the stick with the backups, then choose the file.</translation>
    </message>
    <message>
        <source>Chọn bản cần khôi phục. Sổ hiện nay được giữ nguyên trước khi thay.</source>
        <translation>Choose the one to restore. The notebook as it is now is kept before it is replaced.</translation>
    </message>
    <message>
        <source>Sổ nay như trong bản {when}, mọi trang đã được đọc thử.</source>
        <translation>It is as in the backup of {when}; every page has been read.</translation>
    </message>
    <message>
        <source>Cụm mật khẩu của ngày sao lưu</source>
        <translation>Passphrase of the day of the backup</translation>
    </message>
    <message>
        <source>Chọn tệp khác</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Khôi phục bản này</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao lưu</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>Khôi phục bản {when}?</source>
        <translation>Restore the backup of {when}?</translation>
    </message>
    <message>
        <source>Trong bản này có {facts}. Sổ sẽ trở lại như lúc ấy. Sổ hiện nay được giữ nguyên trong thư mục backups, không mất gì. Gõ cụm mật khẩu đã dùng vào ngày sao lưu.</source>
        <translation>It holds {facts}. The notebook will be as it was then. The notebook as it is now is kept in the backups folder; nothing is lost. Type the passphrase used on the day of the backup.</translation>
    </message>
    <message>
        <source>Đang khôi phục sổ</source>
        <translation>Restoring the notebook</translation>
    </message>
    <message>
        <source>Đang đọc thử từng trang của bản sao lưu, rồi giữ sổ hiện nay lại.</source>
        <translation>Reading every page of the backup, then keeping the notebook as it is.</translation>
    </message>
    <message>
        <source>Đã khôi phục sổ</source>
        <translation>The notebook is restored</translation>
    </message>
    <message>
        <source>Những cụm mật khẩu đã bỏ hoặc đã đổi nay lại mở được sổ: {who}. Ai đã thôi thì bỏ cụm ở Cài đặt › Bảo mật.</source>
        <translation>Passphrases removed or changed since open the record again: {who}. Remove those of people who left under Settings › Security.</translation>
    </message>
</context>
<context>
    <name>ui.entry.bringing_back</name>
    <message>
        <source>Đang đọc các bản sao lưu</source>
        <translation>Reading the backups</translation>
    </message>
    <message>
        <source>Chọn bản sao lưu</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Bản sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Chưa đúng. Cần cụm mật khẩu đã dùng vào ngày sao lưu.</source>
        <translation>Not right. The passphrase used on the day of the backup is needed.</translation>
    </message>
</context>
<context>
    <name>ui.entry.bringing_keys_back</name>
    <message>
        <source>Đang tìm tệp khóa</source>
        <translation>Looking for the key file</translation>
    </message>
    <message>
        <source>Tệp khóa không đọc được. Dùng khóa của bản sao lưu ngày {day}?</source>
        <translation>The key file cannot be read. Use the keys of the backup of {day}?</translation>
    </message>
    <message>
        <source>Dùng khóa ấy</source>
        <translation>Use those keys</translation>
    </message>
    <message>
        <source>Để nguyên</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Khóa ấy đã mở thử được sổ này. Cụm mật khẩu trở lại như ngày sao lưu; tệp khóa hỏng được giữ lại bên cạnh.</source>
        <translation>Those keys were tried and open this notebook. The passphrase is again that of the day of the backup; the broken key file is kept beside it.</translation>
    </message>
    <message>
        <source>Đang lấy lại tệp khóa</source>
        <translation>Bringing the key file back</translation>
    </message>
    <message>
        <source>Chưa thấy khóa nào mở được sổ này. Chọn một bản sao lưu ở nơi khác?</source>
        <translation>No keys were found that open this notebook. Choose a backup from elsewhere?</translation>
    </message>
    <message>
        <source>Gõ lại cụm mật khẩu</source>
        <translation>Type the passphrase again</translation>
    </message>
    <message>
        <source>Tệp khóa vẫn để nguyên. Sổ chưa mở.</source>
        <translation>The key file was left as it is. The notebook is not open.</translation>
    </message>
</context>
<context>
    <name>ui.entry.first_run</name>
    <message>
        <source>Bước {step} trên {steps}</source>
        <translation>Step {step} of {steps}</translation>
    </message>
    <message>
        <source>Chọn chỗ cất sổ</source>
        <translation>Choose where to keep the notebook</translation>
    </message>
    <message>
        <source>Vào sổ</source>
        <translation>Enter the notebook</translation>
    </message>
</context>
<context>
    <name>ui.entry.first_run_steps</name>
    <message>
        <source>Trường và năm học</source>
        <translation>School and school year</translation>
    </message>
    <message>
        <source>Người dùng</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Trường THCS Trà Cú</source>
        <translation>Trường THCS Trà Cú</translation>
    </message>
    <message>
        <source>UBND xã Trà Cú</source>
        <translation>UBND xã Trà Cú</translation>
    </message>
    <message>
        <source>Sở Giáo dục và Đào tạo</source>
        <translation>Sở Giáo dục và Đào tạo</translation>
    </message>
    <message>
        <source>Trà Cú</source>
        <translation>Trà Cú</translation>
    </message>
    <message>
        <source>THCS</source>
        <translation>Lower secondary</translation>
    </message>
    <message>
        <source>THPT</source>
        <translation>Upper secondary</translation>
    </message>
    <message>
        <source>Cả hai</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Cấp học</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Trường phổ thông dân tộc nội trú</source>
        <translation>Ethnic-minority boarding school</translation>
    </message>
    <message>
        <source>Đổi chỗ</source>
        <translation>Change place</translation>
    </message>
    <message>
        <source>Sổ được cất ở {path}</source>
        <translation>The notebook is kept at {path}</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print sheet</translation>
    </message>
    <message>
        <source>Cách gọi</source>
        <translation>Form of address</translation>
    </message>
    <message>
        <source>Gõ họ và tên như in trên thư.</source>
        <translation>Type the full name as printed on letters.</translation>
    </message>
    <message>
        <source>Năm học</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>Mục này in trên thư và báo cáo. Gõ như trên giấy tờ của trường.</source>
        <translation>This is printed on letters and reports. Type it as on the school's papers.</translation>
    </message>
    <message>
        <source>Hai tên này in trong thư gửi gia đình. Sửa được sau trong Cài đặt.</source>
        <translation>These two names are printed in the letters to families. They can be changed later in Settings.</translation>
    </message>
    <message>
        <source>Cụm mật khẩu mở sổ và khóa mọi điều ghi trong đó. Chương trình không giữ bản nào khác: quên thì chỉ còn phiếu khôi phục ở bước sau.</source>
        <translation>The passphrase opens the notebook and locks all that is recorded in it. The program keeps no other copy: if it is forgotten, only the recovery sheet of the next step is left.</translation>
    </message>
    <message>
        <source>Phiếu này mở được sổ khi quên cụm mật khẩu. In ra, hoặc lưu vào USB để in, rồi cất trong tủ có khóa. Chỉ in và lưu được ở bước này.</source>
        <translation>This sheet opens the notebook when the passphrase is forgotten. Print it, or save it to a USB stick to print, then keep it in a locked cupboard. It can be printed and saved in this step only.</translation>
    </message>
    <message>
        <source>Gõ lại hai nhóm sau đây từ phiếu, để chắc là phiếu đọc được.</source>
        <translation>Type the following two groups from the sheet again, to be sure the sheet can be read.</translation>
    </message>
    <message>
        <source>Chưa khớp với phiếu. Xem lại số thứ tự của nhóm rồi gõ lại.</source>
        <translation>This does not match the sheet yet. Check the number of the group and type it again.</translation>
    </message>
    <message>
        <source>Cô</source>
        <translation>Ms (cô)</translation>
    </message>
    <message>
        <source>Thầy</source>
        <translation>Mr (thầy)</translation>
    </message>
</context>
<context>
    <name>ui.entry.first_steps</name>
    <message>
        <source>Chọn thư mục có sổ của trường</source>
        <translation>Choose the folder with the school's notebook</translation>
    </message>
    <message>
        <source>Cụm mật khẩu của bản sao lưu này?</source>
        <translation>Passphrase of this backup?</translation>
    </message>
    <message>
        <source>Thư mục ấy chưa có sổ nào. Chọn thư mục có tệp keys.json và school.db.</source>
        <translation>There is no notebook in that folder yet. Choose the folder with the files keys.json and school.db.</translation>
    </message>
</context>
<context>
    <name>ui.entry.giving_new_keys</name>
    <message>
        <source>Đã đổi khóa. Mở sổ bằng cụm mật khẩu như trước.</source>
        <translation>Keys changed. Open the record with the same passphrase as before.</translation>
    </message>
    <message>
        <source>Đang đổi khóa của sổ. Chờ một lát.</source>
        <translation>Changing the record's keys. One moment.</translation>
    </message>
    <message>
        <source>Đang đổi khóa</source>
        <translation>Changing keys</translation>
    </message>
    <message>
        <source>Hãy lập phiếu khôi phục mới ở Cài đặt › Bảo mật.</source>
        <translation>Make a new recovery sheet under Settings › Security.</translation>
    </message>
    <message>
        <source>Hãy đặt lại cụm cho những người khác ở Cài đặt › Bảo mật.</source>
        <translation>Give the others their passphrases anew under Settings › Security.</translation>
    </message>
</context>
<context>
    <name>ui.entry.guessing_words</name>
    <message>
        <source>Ai lấy được tệp sổ và có 100 card đồ họa sẽ đoán ra trong {time}.</source>
        <translation>Somebody with the record's files and 100 graphics cards guesses it in {time}.</translation>
    </message>
    <message>
        <source>hơn một nghìn năm</source>
        <translation>more than a thousand years</translation>
    </message>
    <message>
        <source>chưa đầy một phút</source>
        <translation>less than a minute</translation>
    </message>
    <message>
        <source>khoảng {count} phút</source>
        <translation>about {count} minutes</translation>
    </message>
    <message>
        <source>khoảng {count} giờ</source>
        <translation>about {count} hours</translation>
    </message>
    <message>
        <source>khoảng {count} ngày</source>
        <translation>about {count} days</translation>
    </message>
    <message>
        <source>khoảng {count} năm</source>
        <translation>about {count} years</translation>
    </message>
</context>
<context>
    <name>ui.entry.key_groups</name>
    <message>
        <source>Nhóm thứ {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>Nhóm này chưa đúng, xem lại trên phiếu</source>
        <translation>This group is not right yet; check it on the sheet</translation>
    </message>
</context>
<context>
    <name>ui.entry.new_passphrase</name>
    <message>
        <source>Còn ngắn. Dùng bốn từ không dấu, ví dụ: ghe sen mua muc.</source>
        <translation>Still short. Use four plain words, for example: ghe sen mua muc.</translation>
    </message>
    <message>
        <source>Còn dễ đoán. Thêm một từ nữa thì tốt hơn.</source>
        <translation>Still easy to guess. One more word would be better.</translation>
    </message>
    <message>
        <source>Tạm được.</source>
        <translation>Fair.</translation>
    </message>
    <message>
        <source>Khó đoán.</source>
        <translation>Hard to guess.</translation>
    </message>
    <message>
        <source>Gõ lại lần nữa</source>
        <translation>Type it once more</translation>
    </message>
    <message>
        <source>Gợi ý khác</source>
        <translation>Another suggestion</translation>
    </message>
    <message>
        <source>Gợi ý:</source>
        <translation>Suggestion:</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau. Gõ lại cụm mật khẩu.</source>
        <translation>The two entries are not the same yet. Type the passphrase again.</translation>
    </message>
</context>
<context>
    <name>ui.entry.passphrase_field</name>
    <message>
        <source>Hiện chữ</source>
        <translation>Show text</translation>
    </message>
    <message>
        <source>Ẩn chữ</source>
        <translation>Hide text</translation>
    </message>
</context>
<context>
    <name>ui.entry.recovering</name>
    <message>
        <source>Đã đặt cụm mật khẩu mới. Phiếu khôi phục vẫn dùng được.</source>
        <translation>The new passphrase is set. The recovery sheet still works.</translation>
    </message>
    <message>
        <source>Đang đặt cụm mật khẩu mới</source>
        <translation>Setting the new passphrase</translation>
    </message>
</context>
<context>
    <name>ui.entry.recovery_page</name>
    <message>
        <source>Đặt cụm mật khẩu mới</source>
        <translation>Set new passphrase</translation>
    </message>
    <message>
        <source>Cụm mật khẩu mới này là của {who}.</source>
        <translation>This new passphrase is for {who}.</translation>
    </message>
    <message>
        <source>Dùng phiếu khôi phục</source>
        <translation>Use recovery sheet</translation>
    </message>
    <message>
        <source>Gõ mã trên phiếu theo từng nhóm. Nhóm nào chưa đúng có viền đỏ.</source>
        <translation>Type the key on the sheet group by group. A group that is not right yet has a red border.</translation>
    </message>
    <message>
        <source>Còn nhóm chưa đúng. Xem lại nhóm có viền đỏ hoặc còn trống.</source>
        <translation>Some groups are not right yet. Check those with a red border or still empty.</translation>
    </message>
</context>
<context>
    <name>ui.entry.recovery_paper</name>
    <message>
        <source>Lưu phiếu khôi phục</source>
        <translation>Save recovery sheet</translation>
    </message>
    <message>
        <source>Đã lưu phiếu.</source>
        <translation>Sheet saved.</translation>
    </message>
    <message>
        <source>Đã gửi phiếu đến máy in.</source>
        <translation>Sheet sent to the printer.</translation>
    </message>
</context>
<context>
    <name>ui.entry.unlock_page</name>
    <message>
        <source>Quên cụm mật khẩu? Dùng phiếu khôi phục</source>
        <translation>Forgotten the passphrase? Use the recovery sheet</translation>
    </message>
    <message>
        <source>Mở sổ khác</source>
        <translation>Open another notebook</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất {day}</source>
        <translation>Latest backup {day}</translation>
    </message>
    <message>
        <source>Đang mở sổ</source>
        <translation>Opening the notebook</translation>
    </message>
    <message>
        <source>Chưa đúng. Thầy/cô thử tắt bộ gõ tiếng Việt rồi gõ lại.</source>
        <translation>Not right yet. Please turn off Vietnamese typing and type it again.</translation>
    </message>
    <message>
        <source>Gõ lại sau {seconds} giây</source>
        <translation>Type again in {seconds} seconds</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Trường</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Người mở sổ</source>
        <translation>Opened by</translation>
    </message>
</context>
<context>
    <name>ui.entry.unlocking</name>
    <message>
        <source>Sổ đang mở trên máy {machine}. Vẫn mở ở đây?</source>
        <translation>The notebook is open on {machine}. Open it here all the same?</translation>
    </message>
    <message>
        <source>Vẫn mở ở đây</source>
        <translation>Open it here</translation>
    </message>
    <message>
        <source>Chờ máy kia đóng sổ</source>
        <translation>Wait for the other computer</translation>
    </message>
    <message>
        <source>Hai máy cùng ghi vào một sổ có thể làm hỏng sổ. Chỉ mở khi biết chắc máy kia đã tắt hoặc bị treo; nếu máy kia còn chạy, sổ ở đó sẽ tự khóa.</source>
        <translation>Two computers writing into one notebook may damage it. Open it only when you know that the other one is off or stuck; if it still runs, the notebook there locks itself.</translation>
    </message>
</context>
<context>
    <name>ui.entry.welcome_page</name>
    <message>
        <source>Ghi phiên tư vấn, nguyện vọng của từng em, in thư gửi gia đình và lập báo cáo. Mọi điều nằm trên máy này, có khóa, không cần mạng.</source>
        <translation>Record counselling sessions and each student's wishes, print letters to families and make reports. Everything stays on this computer, locked, with no network needed.</translation>
    </message>
    <message>
        <source>Tạo sổ cho trường</source>
        <translation>Make notebook for a school</translation>
    </message>
    <message>
        <source>Mở sổ đã có</source>
        <translation>Open existing notebook</translation>
    </message>
    <message>
        <source>Xem thử với trường không có thật</source>
        <translation>Try it with an invented school</translation>
    </message>
</context>
<context>
    <name>ui.faults</name>
    <message>
        <source>Chương trình gặp lỗi chưa lường trước. Chữ đã gõ vẫn còn. Gửi tệp {path} cho người hỗ trợ (trong tệp không có tên hay ghi chú nào).</source>
        <translation>The program met an unforeseen fault. What you typed is still there. Send {path} to the person who supports you (it holds no name and no note).</translation>
    </message>
    <message>
        <source>Lần trước chương trình tắt đột ngột. Chữ đã gõ được giữ trong sổ. Tệp {path} ghi chỗ hỏng, không có tên hay ghi chú nào; thầy/cô có thể gửi cho người hỗ trợ.</source>
        <translation>Last time the program ended all at once. What was typed is kept in the notebook. The file {path} says where it broke, with no name or note in it; you may send it to whoever helps you.</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi chưa lường trước. Chữ đã gõ vẫn còn.</source>
        <translation>The program met an unforeseen fault. What you typed is still there.</translation>
    </message>
</context>
<context>
    <name>ui.find_overlay</name>
    <message>
        <source>Tìm em</source>
        <translation>Find student</translation>
    </message>
    <message>
        <source>Gõ tên, lớp hoặc ngày sinh, không cần dấu. Ví dụ: sa ray 9a2</source>
        <translation>Type a name, class or birth date, accents not needed. For example: sa ray 9a2</translation>
    </message>
</context>
<context>
    <name>ui.form_keeper</name>
    <message>
        <source>Đã giữ lại chữ đang gõ dở lúc {hour}.</source>
        <translation>What was half typed at {hour} was kept.</translation>
    </message>
    <message>
        <source>Đã giữ lại chữ đang gõ dở ở {where} lúc {hour}.</source>
        <translation>What was half typed in {where} at {hour} was kept.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đã bỏ chữ gõ dở</source>
        <translation>Thrown away</translation>
    </message>
    <message>
        <source>Chữ đang gõ chưa giữ được, nhưng vẫn còn trên màn hình. {why}</source>
        <translation>What is being typed could not be kept yet, but it is still on the screen. {why}</translation>
    </message>
    <message>
        <source>Mở chỗ gõ dở</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Bỏ chữ gõ dở</source>
        <translation>Throw it away</translation>
    </message>
    <message>
        <source>Chữ gõ dở lần trước không đặt lại được vào trang này.</source>
        <translation>What was half typed last time could not be put back on this page.</translation>
    </message>
</context>
<context>
    <name>ui.held_open</name>
    <message>
        <source>Sổ vừa được mở trên máy {machine} nên đã khóa ở đây.</source>
        <translation>The notebook was just opened on {machine}, so it is locked here.</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_desk</name>
    <message>
        <source>Phần của bước này</source>
        <translation>Parts of this step</translation>
    </message>
    <message>
        <source>Đang kiểm tra các dòng</source>
        <translation>Checking the rows</translation>
    </message>
    <message>
        <source>Ghép cột ({count} cột chưa ghép)</source>
        <translation>Match columns ({count} not matched yet)</translation>
    </message>
    <message>
        <source>Ghép cột</source>
        <translation>Match columns</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_end</name>
    <message>
        <source>Mở danh sách học sinh</source>
        <translation>Open list of students</translation>
    </message>
    <message>
        <source>Mở bảng hướng đi</source>
        <translation>Open pathway board</translation>
    </message>
    <message>
        <source>Mở sổ phiên tư vấn</source>
        <translation>Open counselling sessions</translation>
    </message>
    <message>
        <source>Nhập tệp khác</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>{count} dòng còn lỗi nên chưa nhập. Tải các dòng ấy về, sửa trong Excel rồi nhập tệp đã sửa.</source>
        <translation>{count} rows still have errors and were not imported. Download those rows, correct them in Excel and import the corrected file.</translation>
    </message>
    <message>
        <source>Tải {count} dòng lỗi</source>
        <translation>Download {count} rows with errors</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_history</name>
    <message>
        <source>{day}, thêm {added}, cập nhật {updated}</source>
        <translation>{day}, {added} added, {updated} updated</translation>
    </message>
    <message>
        <source>Các lần nhập</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Chưa nhập tệp nào.</source>
        <translation>No file imported yet.</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập {kind}, {facts}</source>
        <translation>Undo import {kind}, {facts}</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_mapping</name>
    <message>
        <source>không hiện</source>
        <translation>not shown</translation>
    </message>
    <message>
        <source>Nhớ cách ghép này cho lần sau</source>
        <translation>Remember this matching for next time</translation>
    </message>
    <message>
        <source>Đã tự ghép {count} trên {of} cột</source>
        <translation>Matched {count} of {of} columns automatically</translation>
    </message>
    <message>
        <source>Thêm lớp mới: {names}</source>
        <translation>Add new classes: {names}</translation>
    </message>
    <message>
        <source>Cột {names} và {more} cột nữa chưa ghép sẽ không được nhập.</source>
        <translation>The columns {names} and {more} more are not matched yet and will not be imported.</translation>
    </message>
    <message>
        <source>Cột {names} chưa ghép sẽ không được nhập.</source>
        <translation>The columns {names} are not matched yet and will not be imported.</translation>
    </message>
    <message>
        <source>Chọn mục trong sổ</source>
        <translation>Choose an entry of the notebook</translation>
    </message>
    <message>
        <source>Cột {heading} là</source>
        <translation>Column {heading} is</translation>
    </message>
    <message>
        <source>Không nhập cột này</source>
        <translation>Do not import this column</translation>
    </message>
    <message>
        <source>Chưa giống tên lớp. Gõ như 9A1.</source>
        <translation>This does not look like a class name yet. Type it like 9A1.</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_page</name>
    <message>
        <source>Tải tệp Excel mẫu</source>
        <translation>Download Excel template</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chọn tệp danh sách</source>
        <translation>Choose list file</translation>
    </message>
    <message>
        <source>Đang mở tệp</source>
        <translation>Opening the file</translation>
    </message>
    <message>
        <source>Nhập {count} dòng</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>Mọi tệp</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Chuyển sang Unicode</source>
        <translation>Convert to Unicode</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_preview</name>
    <message>
        <source>Tất cả {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Cập nhật {count}</source>
        <translation>Updates {count}</translation>
    </message>
    <message>
        <source>Tự sửa {count}</source>
        <translation>Mended {count}</translation>
    </message>
    <message>
        <source>Nên xem {count}</source>
        <translation>Worth a look {count}</translation>
    </message>
    <message>
        <source>Lỗi {count}</source>
        <translation>Errors {count}</translation>
    </message>
    <message>
        <source>Mọi dòng đều nhập được. Tệp Excel gốc không bị đổi.</source>
        <translation>Every row can be imported. The Excel file itself is not changed.</translation>
    </message>
    <message>
        <source>Dòng {number}, {cells}, {result}</source>
        <translation>Row {number}, {cells}, {result}</translation>
    </message>
    <message>
        <source>Các dòng của danh sách</source>
        <translation>Rows of the list</translation>
    </message>
    <message>
        <source>Chưa biết cột nào là {names}. Ghép cột ấy để xem trước.</source>
        <translation>It is not known yet which column is {names}. Match that column to see the preview.</translation>
    </message>
    <message>
        <source>Tệp chưa ghi lớp. Ghi lớp của các em ở phần Ghép cột.</source>
        <translation>The file names no class yet. Write the students' class under Match columns.</translation>
    </message>
    <message>
        <source>Không có dòng nào ở đây.</source>
        <translation>There are no rows here.</translation>
    </message>
    <message>
        <source>Bấm đúp vào ô đỏ để sửa ngay tại đây. Tệp Excel gốc không bị đổi.</source>
        <translation>Double-click a red cell to correct it here. The Excel file itself is not changed.</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_preview_columns</name>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kết quả kiểm tra</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Để trống</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>để trống</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_start</name>
    <message>
        <source>Loại danh sách</source>
        <translation>Kind of list</translation>
    </message>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods), .csv hoặc .txt. Tệp gốc không bị đổi.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods), .csv or .txt. The file itself is not changed.</translation>
    </message>
    <message>
        <source>Kéo tệp danh sách vào đây, hoặc chọn tệp.</source>
        <translation>Drag a list file here, or choose a file.</translation>
    </message>
    <message>
        <source>“{name}” có {count} trang là danh sách. Nhập tất cả hay một trang?</source>
        <translation>“{name}” has {count} sheets that are lists. Import all of them or one sheet?</translation>
    </message>
    <message>
        <source>Cả {count} trang</source>
        <translation>All {count} sheets</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_stepper</name>
    <message>
        <source>Đổi tệp</source>
        <translation>Change file</translation>
    </message>
    <message>
        <source>Ghép cột, xem trước</source>
        <translation>Match columns, preview</translation>
    </message>
    <message>
        <source>Nhập vào sổ</source>
        <translation>Import into the notebook</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_taking</name>
    <message>
        <source>Hoàn tác cả lần nhập này?</source>
        <translation>Undo this whole import?</translation>
    </message>
    <message>
        <source>Những gì tệp ấy đã thêm sẽ rời khỏi sổ, những gì đã đổi trở về như trước.</source>
        <translation>What that file added will leave the notebook; what it changed will be as it was before.</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Lưu các dòng lỗi</source>
        <translation>Save rows with errors</translation>
    </message>
    <message>
        <source>Đã lưu {count} dòng lỗi</source>
        <translation>Saved {count} rows with errors</translation>
    </message>
    <message>
        <source>Lưu tệp Excel mẫu</source>
        <translation>Save Excel template</translation>
    </message>
    <message>
        <source>Đã lưu tệp Excel mẫu</source>
        <translation>Excel template saved</translation>
    </message>
    <message>
        <source>dòng lỗi</source>
        <translation>rows with errors</translation>
    </message>
    <message>
        <source>Tệp Excel</source>
        <translation>Excel file</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_unsaved</name>
    <message>
        <source>Tệp {name} không còn ở chỗ cũ. Chọn lại tệp ấy thì các ô đã sửa còn nguyên.</source>
        <translation>The file {name} is no longer where it was. Choose it again and the cells mended in it are there.</translation>
    </message>
    <message>
        <source>Tệp {name} đã khác lúc gõ dở, nên các ô đã sửa không đặt lại được.</source>
        <translation>The file {name} has changed since, so the cells mended in it could not be put back.</translation>
    </message>
</context>
<context>
    <name>ui.imports.import_words</name>
    <message>
        <source>Lý do chưa nhận</source>
        <translation>Why not taken</translation>
    </message>
    <message>
        <source>Học sinh</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Hướng đi</source>
        <translation>Pathways</translation>
    </message>
    <message>
        <source>Mẫu danh sách học sinh.xlsx</source>
        <translation>Student list template.xlsx</translation>
    </message>
    <message>
        <source>Mẫu danh sách hướng đi.xlsx</source>
        <translation>Pathway list template.xlsx</translation>
    </message>
    <message>
        <source>Mẫu nhật ký tư vấn.xlsx</source>
        <translation>Counselling diary template.xlsx</translation>
    </message>
    <message>
        <source>Đã nhập {count} em</source>
        <translation>Imported {count} students</translation>
    </message>
    <message>
        <source>Đã nhập hướng đi của {count} em</source>
        <translation>Imported the pathways of {count} students</translation>
    </message>
    <message>
        <source>Đã nhập {count} dòng nhật ký</source>
        <translation>Imported {count} rows of the diary</translation>
    </message>
    <message>
        <source>Hiểu là {value}</source>
        <translation>Understood as {value}</translation>
    </message>
    <message>
        <source>Thiếu họ và tên</source>
        <translation>No full name yet</translation>
    </message>
    <message>
        <source>Chưa giống họ tên</source>
        <translation>Does not look like a person's name</translation>
    </message>
    <message>
        <source>Thiếu lớp</source>
        <translation>No class yet</translation>
    </message>
    <message>
        <source>Chưa đọc được lớp</source>
        <translation>The class cannot be read</translation>
    </message>
    <message>
        <source>Không có lớp {value}</source>
        <translation>No class {value} yet</translation>
    </message>
    <message>
        <source>Excel đã đổi lớp thành ngày</source>
        <translation>Excel turned the class into a date</translation>
    </message>
    <message>
        <source>Chưa có em này trong sổ</source>
        <translation>This student is not in the notebook yet</translation>
    </message>
    <message>
        <source>Trong sổ có nhiều em như vậy</source>
        <translation>Several such students in the notebook</translation>
    </message>
    <message>
        <source>Hai mã là của hai em khác nhau</source>
        <translation>The two ids belong to two different students</translation>
    </message>
    <message>
        <source>Đã có ở dòng khác</source>
        <translation>Stands in another row already</translation>
    </message>
    <message>
        <source>Ngày ấy em không học lớp nào</source>
        <translation>In no class on that day</translation>
    </message>
    <message>
        <source>Chỗ ký, không coi là học sinh</source>
        <translation>Under the signatures, not taken for a student</translation>
    </message>
    <message>
        <source>Tiêu đề, không coi là học sinh</source>
        <translation>A title, not taken for a student</translation>
    </message>
    <message>
        <source>Mã của Bộ phải có 10 chữ số</source>
        <translation>The ministry id must have 10 digits</translation>
    </message>
    <message>
        <source>Mã của Bộ có dạng lạ</source>
        <translation>Unusual ministry id</translation>
    </message>
    <message>
        <source>Số định danh phải có 12 chữ số</source>
        <translation>The personal id must have 12 digits</translation>
    </message>
    <message>
        <source>Excel đã làm tròn dãy số này</source>
        <translation>Excel rounded this number</translation>
    </message>
    <message>
        <source>Thêm lại số 0 ở đầu</source>
        <translation>Leading zero given back</translation>
    </message>
    <message>
        <source>Số định danh chưa khớp năm sinh</source>
        <translation>The personal id does not fit the birth year</translation>
    </message>
    <message>
        <source>Số định danh chưa khớp giới tính</source>
        <translation>The personal id does not fit the sex</translation>
    </message>
    <message>
        <source>Ngày {value} không có trong lịch</source>
        <translation>There is no {value} in the calendar</translation>
    </message>
    <message>
        <source>Chưa đọc được ngày {value}</source>
        <translation>The date {value} cannot be read</translation>
    </message>
    <message>
        <source>Ngày sinh chưa hợp tuổi</source>
        <translation>Unlikely birth date for a student</translation>
    </message>
    <message>
        <source>Thiếu ngày</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>Trường không mở hướng này, vẫn ghi</source>
        <translation>Not offered by the school, kept all the same</translation>
    </message>
    <message>
        <source>Ngày còn chưa đến</source>
        <translation>The date is still to come</translation>
    </message>
    <message>
        <source>Chưa đọc được số phút</source>
        <translation>The minutes cannot be read</translation>
    </message>
    <message>
        <source>Hẹn lại trước ngày tư vấn</source>
        <translation>The follow-up is before the session</translation>
    </message>
    <message>
        <source>Chưa rõ nam hay nữ</source>
        <translation>Male or female is not clear</translation>
    </message>
    <message>
        <source>Không có dân tộc {value}</source>
        <translation>No ethnic group {value} in the lists</translation>
    </message>
    <message>
        <source>Không có trạng thái {value}</source>
        <translation>No status {value} in the lists</translation>
    </message>
    <message>
        <source>Không có lý do {value}</source>
        <translation>No reason {value} in the lists</translation>
    </message>
    <message>
        <source>Không có diện {value}</source>
        <translation>No policy group {value} in the lists</translation>
    </message>
    <message>
        <source>Mức lạ, giữ như trong tệp</source>
        <translation>Unusual level, kept as in the file</translation>
    </message>
    <message>
        <source>Chưa rõ đã hoàn thành chưa</source>
        <translation>Completed or not is not clear</translation>
    </message>
    <message>
        <source>Không có hướng {value}</source>
        <translation>No pathway {value} in the lists</translation>
    </message>
    <message>
        <source>Chưa rõ ý kiến gia đình</source>
        <translation>The family's view is not clear</translation>
    </message>
    <message>
        <source>Chưa rõ trạng thái</source>
        <translation>The state is not clear</translation>
    </message>
    <message>
        <source>Chưa rõ hình thức</source>
        <translation>The form is not clear</translation>
    </message>
    <message>
        <source>Không có nội dung {value}</source>
        <translation>No topic {value} in the lists</translation>
    </message>
    <message>
        <source>Thiếu nội dung tư vấn</source>
        <translation>No counselling topic yet</translation>
    </message>
    <message>
        <source>Chưa rõ dấu {value}, ghi x</source>
        <translation>The mark {value} is not clear, write x</translation>
    </message>
    <message>
        <source>Chưa rõ thuộc diện nào, bỏ qua</source>
        <translation>Which group is not clear, passed over</translation>
    </message>
    <message>
        <source>Dồn nguyện vọng lên</source>
        <translation>Wishes closed up</translation>
    </message>
    <message>
        <source>Nguyện vọng lặp, giữ lần đầu</source>
        <translation>Repeated wish, the first is kept</translation>
    </message>
    <message>
        <source>Có trường mà chưa có nguyện vọng</source>
        <translation>A place without a wish yet</translation>
    </message>
    <message>
        <source>Xác nhận mà chưa có nguyện vọng</source>
        <translation>Confirmed without a wish yet</translation>
    </message>
    <message>
        <source>Chữ phông cũ, cần chuyển mã</source>
        <translation>Text of an old font, needs converting</translation>
    </message>
    <message>
        <source>Coi là để trống</source>
        <translation>Taken as empty</translation>
    </message>
    <message>
        <source>Tệp này gõ bằng phông cũ {name}, nên chữ chưa đọc được.</source>
        <translation>This file was typed in the old font {name}, so the text cannot be read yet.</translation>
    </message>
    <message>
        <source>Sửa ô lỗi của dòng</source>
        <translation>Edit the row's cell with an error</translation>
    </message>
    <message>
        <source>Đến ô lỗi tiếp theo</source>
        <translation>Go to the next cell with an error</translation>
    </message>
    <message>
        <source>Nhập các dòng hợp lệ</source>
        <translation>Import the valid rows</translation>
    </message>
    <message>
        <source>Chép các dòng sang Excel</source>
        <translation>Copy the rows to Excel</translation>
    </message>
    <message>
        <source>{name}, trang “{sheet}”</source>
        <translation>{name}, sheet “{sheet}”</translation>
    </message>
    <message>
        <source>{count} em mới</source>
        <translation>{count} new students</translation>
    </message>
    <message>
        <source>{count} em cập nhật</source>
        <translation>{count} students updated</translation>
    </message>
    <message>
        <source>{count} em không đổi</source>
        <translation>{count} students unchanged</translation>
    </message>
    <message>
        <source>{count} dòng bỏ qua</source>
        <translation>{count} rows passed over</translation>
    </message>
    <message>
        <source>{count} em mới có hướng đi</source>
        <translation>{count} students with a new pathway</translation>
    </message>
    <message>
        <source>{count} dòng mới</source>
        <translation>{count} new rows</translation>
    </message>
    <message>
        <source>{count} dòng thêm em vào phiên đã có</source>
        <translation>{count} rows adding students to existing sessions</translation>
    </message>
    <message>
        <source>{count} dòng đã có</source>
        <translation>{count} rows already there</translation>
    </message>
    <message>
        <source>Hợp lệ</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Đã có trong sổ, không đổi</source>
        <translation>Already in the notebook, unchanged</translation>
    </message>
    <message>
        <source>sẽ cập nhật</source>
        <translation>will be updated</translation>
    </message>
    <message>
        <source>Đã có trong sổ, sẽ cập nhật</source>
        <translation>Already in the notebook, will be updated</translation>
    </message>
</context>
<context>
    <name>ui.keys_overlay</name>
    <message>
        <source>Ghi phiên nhóm, cả lớp</source>
        <translation>Record a session of a group or whole class</translation>
    </message>
    <message>
        <source>Đi tới mục trên thanh bên</source>
        <translation>Go to the item in the side bar</translation>
    </message>
    <message>
        <source>Lùi lại, tiến tới</source>
        <translation>Go back, go forward</translation>
    </message>
    <message>
        <source>Sang vùng kế tiếp</source>
        <translation>Go to the next area</translation>
    </message>
    <message>
        <source>Khóa sổ</source>
        <translation>Lock notebook</translation>
    </message>
    <message>
        <source>Đóng lớp gần nhất, chữ đã gõ vẫn còn</source>
        <translation>Close the topmost layer; what you typed stays</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Phím dùng ở mọi nơi</source>
        <translation>Keys that work everywhere</translation>
    </message>
    <message>
        <source>Phím của trang {page}</source>
        <translation>Keys of the page {page}</translation>
    </message>
</context>
<context>
    <name>ui.letters.letter_choice</name>
    <message>
        <source>Chọn {count} trên {all} em</source>
        <translation>{count} of {all} students chosen</translation>
    </message>
    <message>
        <source>Ngày trên thư</source>
        <translation>Date on the letter</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>Các em trong lớp</source>
        <translation>Students of the class</translation>
    </message>
    <message>
        <source>Cần xem {count}</source>
        <translation>Worth a look {count}</translation>
    </message>
    <message>
        <source>Mẫu thư</source>
        <translation>Letter form</translation>
    </message>
    <message>
        <source>Dữ liệu thư</source>
        <translation>Letter data</translation>
    </message>
    <message>
        <source>Lớp {name}</source>
        <translation>Class {name}</translation>
    </message>
</context>
<context>
    <name>ui.letters.letter_compose</name>
    <message>
        <source>Cả lớp đều có thư. Thư ghi ngày {day}.</source>
        <translation>The whole class has letters. The letters are dated {day}.</translation>
    </message>
    <message>
        <source>Năm học này chưa có lớp nào trong sổ. Nhập danh sách học sinh trước.</source>
        <translation>No class in the notebook this school year yet. Import a list of students first.</translation>
    </message>
    <message>
        <source>Thư {page} / {pages}</source>
        <translation>Letter {page} / {pages}</translation>
    </message>
    <message>
        <source>Xem thư</source>
        <translation>View letter</translation>
    </message>
    <message>
        <source>Chưa chọn em nào có thư.</source>
        <translation>No student with a letter chosen yet.</translation>
    </message>
    <message>
        <source>{count} em chưa có thư. Thư ghi ngày {day}.</source>
        <translation>{count} students have no letter yet. The letters are dated {day}.</translation>
    </message>
    <message>
        <source>Mở hướng đi của em</source>
        <translation>Open the student's pathway</translation>
    </message>
    <message>
        <source>Mở Hướng đi lớp {name}</source>
        <translation>Open Pathways of class {name}</translation>
    </message>
    <message>
        <source>Chưa em nào trong lớp này có hướng đi.</source>
        <translation>No student of this class has a pathway yet.</translation>
    </message>
    <message>
        <source>Mở Học sinh</source>
        <translation>Open Students</translation>
    </message>
    <message>
        <source>Mở hồ sơ của em</source>
        <translation>Open the student's record</translation>
    </message>
    <message>
        <source>Thư này chưa được chọn để in.</source>
        <translation>This letter is not chosen for printing yet.</translation>
    </message>
    <message>
        <source>Chọn thư này</source>
        <translation>Choose letter</translation>
    </message>
</context>
<context>
    <name>ui.letters.letter_log</name>
    <message>
        <source>{name}, lớp {class_name}, {kind}, phát {moment}</source>
        <translation>{name}, class {class_name}, {kind}, issued {moment}</translation>
    </message>
    <message>
        <source>In lại đúng thư đã phát, không ghi thêm thư mới.</source>
        <translation>Prints the letters exactly as issued; no new letter is recorded.</translation>
    </message>
    <message>
        <source>Thư đã phát</source>
        <translation>Issued letters</translation>
    </message>
    <message>
        <source>{count} thư đã phát. Chọn thư để xem và in lại.</source>
        <translation>{count} letters issued. Choose letters to view and print again.</translation>
    </message>
    <message>
        <source>Chọn một thư trong danh sách để xem đúng trang đã phát.</source>
        <translation>Choose a letter in the list to see the very page that was issued.</translation>
    </message>
    <message>
        <source>Phát lúc</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>Em</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Năm học này chưa phát thư nào.</source>
        <translation>No letter issued this school year yet.</translation>
    </message>
    <message>
        <source>Tất cả các lớp</source>
        <translation>All classes</translation>
    </message>
</context>
<context>
    <name>ui.letters.letter_words</name>
    <message>
        <source>Thông báo</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Thông báo, kèm tiếng Khmer</source>
        <translation>Notice, with Khmer</translation>
    </message>
    <message>
        <source>Phiếu tư vấn</source>
        <translation>Counselling slip</translation>
    </message>
    <message>
        <source>Phiếu tư vấn, kèm tiếng Khmer</source>
        <translation>Counselling slip, with Khmer</translation>
    </message>
    <message>
        <source>Chưa có hướng đi</source>
        <translation>No pathway yet</translation>
    </message>
    <message>
        <source>Chưa có hướng đi để in</source>
        <translation>No pathway to print yet</translation>
    </message>
    <message>
        <source>Có chữ chưa in được</source>
        <translation>A character cannot be printed yet</translation>
    </message>
    <message>
        <source>Dài hơn một trang</source>
        <translation>Longer than a page</translation>
    </message>
    <message>
        <source>Thiếu tên phụ huynh</source>
        <translation>No parent's name yet</translation>
    </message>
    <message>
        <source>Thiếu ngày sinh</source>
        <translation>No birth date yet</translation>
    </message>
    <message>
        <source>{name} chưa có hướng đi nên chưa có thư.</source>
        <translation>{name} has no pathway yet and so no letter.</translation>
    </message>
    <message>
        <source>Hướng đi của {name} không ghi vào thư, nên chưa có thư.</source>
        <translation>The pathway of {name} is not one to write in a letter, so there is no letter.</translation>
    </message>
    <message>
        <source>Hướng đi của {name} có chữ mà phông in không có. Sửa chữ ấy rồi in.</source>
        <translation>The pathway of {name} has a character that is not in the printing font. Correct that character, then print.</translation>
    </message>
    <message>
        <source>Thư của {name} dài hơn một trang. Viết ngắn lại ở hướng đi rồi in.</source>
        <translation>The letter of {name} is longer than a page. Shorten the text in the pathway, then print.</translation>
    </message>
    <message>
        <source>Chưa ghi tên phụ huynh, nên thư chỉ đề “Phụ huynh em”.</source>
        <translation>No parent's name recorded yet, so the letter is addressed only to “Phụ huynh em”.</translation>
    </message>
    <message>
        <source>Chưa ghi ngày sinh, nên thư không có ngày sinh.</source>
        <translation>No birth date recorded yet, so the letter has none.</translation>
    </message>
    <message>
        <source>Thiếu tên phụ huynh, ngày sinh</source>
        <translation>No parent's name and birth date yet</translation>
    </message>
    <message>
        <source>Đủ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>đã phát {day}</source>
        <translation>issued {day}</translation>
    </message>
</context>
<context>
    <name>ui.letters.letters_page</name>
    <message>
        <source>Phần của Thư</source>
        <translation>Parts of Letters</translation>
    </message>
    <message>
        <source>In theo lớp</source>
        <translation>Print by class</translation>
    </message>
    <message>
        <source>Thư đã phát trong năm học</source>
        <translation>Letters issued in the school year</translation>
    </message>
    <message>
        <source>Thư</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>In {count} thư</source>
        <translation>Print {count} letters</translation>
    </message>
    <message>
        <source>In lại {count} thư</source>
        <translation>Print {count} letters again</translation>
    </message>
    <message>
        <source>Lưu thư thành PDF</source>
        <translation>Save letters as PDF</translation>
    </message>
    <message>
        <source>Đã lưu {count} thư</source>
        <translation>Saved {count} letters</translation>
    </message>
    <message>
        <source>Đã in {count} thư</source>
        <translation>Printed {count} letters</translation>
    </message>
    <message>
        <source>In các thư đã chọn</source>
        <translation>Print the chosen letters</translation>
    </message>
    <message>
        <source>Lưu các thư đã chọn thành PDF</source>
        <translation>Save the chosen letters as PDF</translation>
    </message>
    <message>
        <source>Chọn hoặc bỏ chọn thư của em</source>
        <translation>Choose or leave out the student's letter</translation>
    </message>
    <message>
        <source>Mở chỗ bổ sung điều còn thiếu</source>
        <translation>Open the place to add what is not there yet</translation>
    </message>
    <message>
        <source>Lật trang thư</source>
        <translation>Turn the pages of letters</translation>
    </message>
    <message>
        <source>Phóng to, thu nhỏ, vừa chiều ngang</source>
        <translation>Zoom in, zoom out, fit width</translation>
    </message>
    <message>
        <source>Năm học đã qua, chỉ xem và in lại thư đã phát.</source>
        <translation>Past school year; issued letters can only be viewed and printed again.</translation>
    </message>
    <message>
        <source>Đang lưu thư</source>
        <translation>Saving letters</translation>
    </message>
    <message>
        <source>Đã dừng. Chưa in và chưa phát thư nào.</source>
        <translation>Stopped. No letter was printed or issued.</translation>
    </message>
    <message>
        <source>Soạn theo lớp</source>
        <translation>Write by class</translation>
    </message>
    <message>
        <source>Đã phát</source>
        <translation>Issued</translation>
    </message>
</context>
<context>
    <name>ui.opening</name>
    <message>
        <source>Sổ tự khóa lúc {time}.</source>
        <translation>The notebook locked itself at {time}.</translation>
    </message>
    <message>
        <source>Sổ đã khóa.</source>
        <translation>The notebook is locked.</translation>
    </message>
</context>
<context>
    <name>ui.page_list</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Setup</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_advice</name>
    <message>
        <source>Đề nghị của thầy/cô tư vấn</source>
        <translation>Counsellor's recommendation</translation>
    </message>
    <message>
        <source>Lý do, hoặc lời đề nghị</source>
        <translation>Reason, or words of recommendation</translation>
    </message>
    <message>
        <source>Lý do của đề nghị</source>
        <translation>Reason for the recommendation</translation>
    </message>
    <message>
        <source>Chưa đề nghị</source>
        <translation>No recommendation yet</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_at_hand</name>
    <message>
        <source>Xem khác biệt</source>
        <translation>See differences</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_board_pane</name>
    <message>
        <source>Mũi tên để di chuyển, Enter để sửa, Ctrl+D chép ô trên</source>
        <translation>Arrow keys to move, Enter to edit, Ctrl+D copies the cell above</translation>
    </message>
    <message>
        <source>Xem cả lớp</source>
        <translation>View whole class</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>View all</translation>
    </message>
    <message>
        <source>Kéo em sang cột khác, hoặc Alt+mũi tên trái, phải</source>
        <translation>Drag a student to another column, or Alt+left or right arrow</translation>
    </message>
    <message>
        <source>{count} em</source>
        <translation>{count} students</translation>
    </message>
    <message>
        <source>Không còn em nào ở mục này.</source>
        <translation>No students left here.</translation>
    </message>
    <message>
        <source>Chỉ xem</source>
        <translation>View only</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_bulk</name>
    <message>
        <source>Xác nhận các em đã đánh dấu</source>
        <translation>Confirm ticked students</translation>
    </message>
    <message>
        <source>Xác nhận em đã đánh dấu</source>
        <translation>Confirm ticked student</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_columns</name>
    <message>
        <source>Chưa có nguyện vọng</source>
        <translation>No wish yet</translation>
    </message>
    <message>
        <source>Alt+mũi tên trái, phải để chuyển em sang cột khác</source>
        <translation>Alt+left or right arrow to move the student to another column</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_confirming</name>
    <message>
        <source>Em và phụ huynh chưa cùng ý. Vẫn xác nhận được, phần mềm sẽ hỏi lý do.</source>
        <translation>The student and the parent do not agree yet. You can still confirm; the program will ask for a reason.</translation>
    </message>
    <message>
        <source>Vì sao vẫn xác nhận?</source>
        <translation>Why confirm all the same?</translation>
    </message>
    <message>
        <source>Lý do ở lại trong sổ, không vào thư và báo cáo.</source>
        <translation>The reason stays in the notebook; it goes into no letter or report.</translation>
    </message>
    <message>
        <source>Ghi một câu lý do để xác nhận.</source>
        <translation>Write one sentence of reason to confirm.</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_conflict</name>
    <message>
        <source>Giữ bản đang sửa</source>
        <translation>Keep edited version</translation>
    </message>
    <message>
        <source>Lấy bản mới</source>
        <translation>Take new version</translation>
    </message>
    <message>
        <source>Bản mới trong sổ</source>
        <translation>New version in the notebook</translation>
    </message>
    <message>
        <source>Bản đang sửa ở đây</source>
        <translation>Version being edited here</translation>
    </message>
    <message>
        <source>Không thay đổi gì</source>
        <translation>No changes</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_deeds</name>
    <message>
        <source>Đã ghi thay đổi của em {name}.</source>
        <translation>Recorded the changes for {name}.</translation>
    </message>
    <message>
        <source>Đã xác nhận hướng đi của em {name}.</source>
        <translation>Confirmed the pathway of {name}.</translation>
    </message>
    <message>
        <source>Hướng đi của em {name} trở lại Dự kiến.</source>
        <translation>The pathway of {name} is back to Intended.</translation>
    </message>
    <message>
        <source>Đã xác nhận hướng đi của {count} em.</source>
        <translation>Confirmed the pathways of {count} students.</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_destination</name>
    <message>
        <source>Giấy báo nhập học, gọi điện cho gia đình…</source>
        <translation>Admission notice, a call to the family…</translation>
    </message>
    <message>
        <source>Ngày biết kết quả</source>
        <translation>Day the outcome was known</translation>
    </message>
    <message>
        <source>Chưa biết kết quả</source>
        <translation>Outcome not known yet</translation>
    </message>
    <message>
        <source>Thực tế em theo hướng nào</source>
        <translation>Pathway the student actually took</translation>
    </message>
    <message>
        <source>Ngành, nghề</source>
        <translation>Programme, trade</translation>
    </message>
    <message>
        <source>Nơi học hoặc nơi làm</source>
        <translation>Place of study or work</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Evidence</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_editor</name>
    <message>
        <source>em thứ {place} trên {total}</source>
        <translation>student {place} of {total}</translation>
    </message>
    <message>
        <source>Chọn một em trong bảng để xem hướng đi.</source>
        <translation>Choose a student on the board to see the pathway.</translation>
    </message>
    <message>
        <source>Em trước</source>
        <translation>Previous student</translation>
    </message>
    <message>
        <source>Em sau</source>
        <translation>Next student</translation>
    </message>
    <message>
        <source>Ghi thay đổi</source>
        <translation>Record changes</translation>
    </message>
    <message>
        <source>Xác nhận hướng đi</source>
        <translation>Confirm pathway</translation>
    </message>
    <message>
        <source>Sau THPT</source>
        <translation>After upper secondary</translation>
    </message>
    <message>
        <source>Sau THCS</source>
        <translation>After lower secondary</translation>
    </message>
    <message>
        <source>Chọn ít nhất một nguyện vọng để xác nhận.</source>
        <translation>Choose at least one wish to confirm.</translation>
    </message>
    <message>
        <source>Chọn một nguyện vọng, em sẽ sang Dự kiến.</source>
        <translation>Choose a wish and the student moves to Intended.</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_family</name>
    <message>
        <source>Ý kiến phụ huynh</source>
        <translation>Parent's view</translation>
    </message>
    <message>
        <source>Ngày phụ huynh cho ý kiến</source>
        <translation>Day of the parent's view</translation>
    </message>
    <message>
        <source>Phụ huynh nói gì</source>
        <translation>What the parent says</translation>
    </message>
    <message>
        <source>Lời phụ huynh</source>
        <translation>Parent's words</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_fill</name>
    <message>
        <source>Đã ghi {count} em.</source>
        <translation>Recorded {count} students.</translation>
    </message>
    <message>
        <source>{count} ô chưa đọc được nên chưa ghi, đã tô màu.</source>
        <translation>{count} cells could not be read and are not recorded yet; they are coloured.</translation>
    </message>
    <message>
        <source>{count} dòng dư ra dưới danh sách, chưa dán.</source>
        <translation>{count} rows went past the end of the list and were not pasted.</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_history</name>
    <message>
        <source>Thực tế: {words}</source>
        <translation>Actual: {words}</translation>
    </message>
    <message>
        <source>Lịch sử thay đổi</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Chưa ghi gì về hướng đi của em.</source>
        <translation>Nothing recorded about the student's pathway yet.</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_keys</name>
    <message>
        <source>Sang em khác</source>
        <translation>Go to another student</translation>
    </message>
    <message>
        <source>Sửa ô; gõ chữ để chọn ngay</source>
        <translation>Edit the cell; type to choose at once</translation>
    </message>
    <message>
        <source>Từ nguyện vọng sang phụ huynh, rồi sang đề nghị</source>
        <translation>From the wish to the parent, then to the recommendation</translation>
    </message>
    <message>
        <source>Chép ô trên xuống</source>
        <translation>Copy the cell above down</translation>
    </message>
    <message>
        <source>Dán một cột từ Excel</source>
        <translation>Paste a column from Excel</translation>
    </message>
    <message>
        <source>Đánh dấu em</source>
        <translation>Tick the student</translation>
    </message>
    <message>
        <source>Em trước, em sau</source>
        <translation>Previous student, next student</translation>
    </message>
    <message>
        <source>Trong Cột: chuyển em sang cột bên</source>
        <translation>In Columns: move the student to the next column</translation>
    </message>
    <message>
        <source>Trong nguyện vọng: xếp lại thứ tự</source>
        <translation>Among the wishes: change the order</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_ladder</name>
    <message>
        <source>Trạng thái hướng đi</source>
        <translation>State of the pathway</translation>
    </message>
    <message>
        <source>{state}, đang ở đây</source>
        <translation>{state}, currently here</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_review</name>
    <message>
        <source>Sẽ xác nhận</source>
        <translation>Will be confirmed</translation>
    </message>
    <message>
        <source>Chưa có nguyện vọng, chưa xác nhận</source>
        <translation>No wish yet, not confirmed</translation>
    </message>
    <message>
        <source>Đã xác nhận từ trước</source>
        <translation>Confirmed before</translation>
    </message>
    <message>
        <source>Đã có kết quả thực tế</source>
        <translation>Has an actual outcome</translation>
    </message>
    <message>
        <source>Cần lý do, ghi ở trên</source>
        <translation>Needs a reason, write it above</translation>
    </message>
    <message>
        <source>Phụ huynh chưa đồng ý: vì sao vẫn xác nhận?</source>
        <translation>The parent does not agree yet: why confirm all the same?</translation>
    </message>
    <message>
        <source>Các em sắp được xác nhận</source>
        <translation>Students about to be confirmed</translation>
    </message>
    <message>
        <source>Quay lại bảng</source>
        <translation>Back to the board</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>{count} em chưa xác nhận lần này.</source>
        <translation>{count} students are not confirmed this time.</translation>
    </message>
    <message>
        <source>Xác nhận {count} em</source>
        <translation>Confirm {count} students</translation>
    </message>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nguyện vọng 1</source>
        <translation>Wish 1</translation>
    </message>
    <message>
        <source>Việc sẽ làm</source>
        <translation>What will happen</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_table</name>
    <message>
        <source>Hướng đi của các em trong lớp</source>
        <translation>Pathways of the students in the class</translation>
    </message>
    <message>
        <source>Bấm để chọn</source>
        <translation>Click to choose</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_toolbar</name>
    <message>
        <source>Cách xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Tiến độ của lớp</source>
        <translation>Progress of the class</translation>
    </message>
    <message>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_wish_form</name>
    <message>
        <source>Chọn hướng đi</source>
        <translation>Choose pathway</translation>
    </message>
    <message>
        <source>Bỏ nguyện vọng này</source>
        <translation>Remove wish</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_wish_section</name>
    <message>
        <source>Thêm nguyện vọng</source>
        <translation>Add wish</translation>
    </message>
    <message>
        <source>kéo để xếp lại</source>
        <translation>drag to reorder</translation>
    </message>
    <message>
        <source>Em chưa nói nguyện vọng nào.</source>
        <translation>The student has not named a wish yet.</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Nguyện vọng của em</source>
        <translation>The student's wishes</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_wishes</name>
    <message>
        <source>Nguyện vọng của em, xếp theo thứ tự</source>
        <translation>The student's wishes, in order</translation>
    </message>
    <message>
        <source>Alt+mũi tên để xếp lại, Enter để sửa, Delete để bỏ</source>
        <translation>Alt+arrow to reorder, Enter to edit, Delete to remove</translation>
    </message>
    <message>
        <source>Nguyện vọng {rank}: {wish}</source>
        <translation>Wish {rank}: {wish}</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathway_words</name>
    <message>
        <source>Chưa hỏi</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Chưa đồng ý</source>
        <translation>Does not agree yet</translation>
    </message>
    <message>
        <source>chưa có nguyện vọng</source>
        <translation>no wish yet</translation>
    </message>
    <message>
        <source>chưa hỏi phụ huynh</source>
        <translation>parent not asked yet</translation>
    </message>
    <message>
        <source>phụ huynh chưa đồng ý</source>
        <translation>the parent does not agree yet</translation>
    </message>
    <message>
        <source>Khối {grade}, {level}</source>
        <translation>Grade {grade}, {level}</translation>
    </message>
    <message>
        <source>{name}, lớp {class_name}, {wish}, phụ huynh: {family}, {state}</source>
        <translation>{name}, class {class_name}, {wish}, parent: {family}, {state}</translation>
    </message>
    <message>
        <source>sau THPT</source>
        <translation>after upper secondary</translation>
    </message>
    <message>
        <source>sau THCS</source>
        <translation>after lower secondary</translation>
    </message>
    <message>
        <source>Bỏ nguyện vọng: {wish}</source>
        <translation>Wish removed: {wish}</translation>
    </message>
    <message>
        <source>Đề nghị: {words}</source>
        <translation>Recommendation: {words}</translation>
    </message>
    <message>
        <source>Lý do vẫn xác nhận: {words}</source>
        <translation>Reason for confirming all the same: {words}</translation>
    </message>
    <message>
        <source>Không còn nguyện vọng nào</source>
        <translation>No wishes left</translation>
    </message>
    <message>
        <source>Lời phụ huynh: {words}</source>
        <translation>Parent's words: {words}</translation>
    </message>
    <message>
        <source>Không còn lời đề nghị</source>
        <translation>No recommendation left</translation>
    </message>
    <message>
        <source>Phụ huynh: {view}</source>
        <translation>Parent: {view}</translation>
    </message>
</context>
<context>
    <name>ui.pathways.pathways_page</name>
    <message>
        <source>Khối {grade} chưa mở hướng đi.</source>
        <translation>Grade {grade} is not open for pathways yet.</translation>
    </message>
    <message>
        <source>Mở cho khối {grade}</source>
        <translation>Open for grade {grade}</translation>
    </message>
    <message>
        <source>Bảng lớp</source>
        <translation>Class board</translation>
    </message>
    <message>
        <source>Em đang chọn</source>
        <translation>Chosen student</translation>
    </message>
    <message>
        <source>In thư cả lớp</source>
        <translation>Print class letters</translation>
    </message>
    <message>
        <source>Xem lại trước khi xác nhận</source>
        <translation>Look through before confirming</translation>
    </message>
    <message>
        <source>Năm học này chưa có lớp nào.</source>
        <translation>No class this school year yet.</translation>
    </message>
    <message>
        <source>Nhập danh sách</source>
        <translation>Import list</translation>
    </message>
</context>
<context>
    <name>ui.rail</name>
    <message>
        <source>Các mục</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>{place}, {count} việc đang chờ</source>
        <translation>{place}, {count} waiting</translation>
    </message>
</context>
<context>
    <name>ui.rail_names</name>
    <message>
        <source>GV tư vấn</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>{role}, trường thử</source>
        <translation>{role}, trial school</translation>
    </message>
</context>
<context>
    <name>ui.reports.report_bars</name>
    <message>
        <source>Số em theo hướng đi</source>
        <translation>Students by pathway</translation>
    </message>
</context>
<context>
    <name>ui.reports.report_check_list</name>
    <message>
        <source>đạt {passed} trên {all}</source>
        <translation>{passed} of {all} passed</translation>
    </message>
    <message>
        <source>Kiểm tra trước khi nộp</source>
        <translation>Checks before submitting</translation>
    </message>
    <message>
        <source>đạt</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>cần xem</source>
        <translation>worth a look</translation>
    </message>
</context>
<context>
    <name>ui.reports.report_choice</name>
    <message>
        <source>Theo hướng đi dự kiến</source>
        <translation>By intended pathway</translation>
    </message>
    <message>
        <source>Theo kết quả thực tế</source>
        <translation>By actual outcome</translation>
    </message>
    <message>
        <source>Cho bản gửi ra ngoài ngành. Gói nộp luôn ghi số đúng.</source>
        <translation>For copies that leave the education sector. The package always holds the exact numbers.</translation>
    </message>
    <message>
        <source>Ẩn ô nhỏ hơn 5 em</source>
        <translation>Hide cells under 5 students</translation>
    </message>
    <message>
        <source>Chưa ghi nơi nhận</source>
        <translation>No recipient yet</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipient</translation>
    </message>
</context>
<context>
    <name>ui.reports.report_view</name>
    <message>
        <source>Màu theo hướng đi ở bên. Số bên phải là sĩ số.</source>
        <translation>Colours follow the pathways alongside. The number on the right is the class size.</translation>
    </message>
    <message>
        <source>Các biểu</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Thanh mảnh: năm học trước</source>
        <translation>Thin bar: previous school year</translation>
    </message>
    <message>
        <source>Theo lớp</source>
        <translation>By class</translation>
    </message>
    <message>
        <source>ô ẩn</source>
        <translation>hidden cells</translation>
    </message>
</context>
<context>
    <name>ui.reports.report_words</name>
    <message>
        <source>{count} em chưa ghi kết quả thực tế</source>
        <translation>{count} students have no actual outcome yet</translation>
    </message>
    <message>
        <source>Mở danh sách</source>
        <translation>Open list</translation>
    </message>
    <message>
        <source>Em nào cũng có kết quả thực tế</source>
        <translation>Every student has an actual outcome</translation>
    </message>
    <message>
        <source>{found}, theo báo cáo lớp {grade}</source>
        <translation>{found}, from the report of grade {grade}</translation>
    </message>
    <message>
        <source>{count} em chưa có hướng đi</source>
        <translation>{count} students have no pathway yet</translation>
    </message>
    <message>
        <source>Em nào cũng có hướng đi</source>
        <translation>Every student has a pathway</translation>
    </message>
    <message>
        <source>{count} em thiếu dân tộc</source>
        <translation>{count} students have no ethnic group yet</translation>
    </message>
    <message>
        <source>Cột DT trong biểu sẽ thấp hơn thật</source>
        <translation>The DT (ethnic minority) column of the table will be lower than it really is</translation>
    </message>
    <message>
        <source>Điền ngay</source>
        <translation>Fill in now</translation>
    </message>
    <message>
        <source>Đủ dân tộc</source>
        <translation>Every student has an ethnic group</translation>
    </message>
    <message>
        <source>{count} em thiếu giới tính</source>
        <translation>{count} students have no sex recorded yet</translation>
    </message>
    <message>
        <source>Cột Nữ trong biểu sẽ thấp hơn thật</source>
        <translation>The Nữ (female) column of the table will be lower than it really is</translation>
    </message>
    <message>
        <source>Đủ giới tính</source>
        <translation>Every student has a sex recorded</translation>
    </message>
    <message>
        <source>{count} em thiếu ngày sinh</source>
        <translation>{count} students have no birth date yet</translation>
    </message>
    <message>
        <source>Đủ ngày sinh</source>
        <translation>Every student has a birth date</translation>
    </message>
    <message>
        <source>{count} em trùng họ tên và ngày sinh</source>
        <translation>{count} students share a name and birth date</translation>
    </message>
    <message>
        <source>Có thể bị đếm hai lần</source>
        <translation>May be counted twice</translation>
    </message>
    <message>
        <source>So sánh</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Không em nào trùng họ tên và ngày sinh</source>
        <translation>No two students share a name and birth date</translation>
    </message>
    <message>
        <source>{count} lớp chưa có em nào</source>
        <translation>{count} classes have no students yet</translation>
    </message>
    <message>
        <source>Đủ {classes} lớp khối {grade}</source>
        <translation>All {classes} classes of grade {grade} have students</translation>
    </message>
    <message>
        <source>Hướng khác</source>
        <translation>Other pathways</translation>
    </message>
</context>
<context>
    <name>ui.reports.reports_page</name>
    <message>
        <source>Đã đóng gói để nộp</source>
        <translation>Package ready to submit</translation>
    </message>
    <message>
        <source>Chưa đủ số liệu cho biểu này, cần ít nhất một lớp.</source>
        <translation>Not enough figures for this table yet; at least one class is needed.</translation>
    </message>
    <message>
        <source>Gói nộp chỉ có số liệu gộp, không có họ tên.</source>
        <translation>The package holds only totals, no names.</translation>
    </message>
    <message>
        <source>Đã đóng gói để nộp, kèm {count} điều còn cần xem</source>
        <translation>Package ready to submit, with {count} points still worth a look</translation>
    </message>
    <message>
        <source>Khối</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Xuất Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>Xuất PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>Cách xuất khác</source>
        <translation>Other ways to export</translation>
    </message>
    <message>
        <source>Đóng gói để nộp</source>
        <translation>Make package</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Xuất CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>Đang ẩn ô nhỏ</source>
        <translation>Hiding small cells</translation>
    </message>
    <message>
        <source>Khối {grade}, năm học {year}, tính đến {day}</source>
        <translation>Grade {grade}, school year {year}, as of {day}</translation>
    </message>
    <message>
        <source>Gói nộp không có họ tên.</source>
        <translation>The package holds no names.</translation>
    </message>
    <message>
        <source>Xuất biểu ra {kind}</source>
        <translation>Export table as {kind}</translation>
    </message>
    <message>
        <source>Từ danh sách của một điều kiểm tra, trở lại báo cáo</source>
        <translation>From the list of a check, back to the report</translation>
    </message>
    <message>
        <source>Sao chép các dòng đã chọn của biểu sang Excel</source>
        <translation>Copy the chosen rows of the table to Excel</translation>
    </message>
    <message>
        <source>Đã xuất {kind}</source>
        <translation>Exported {kind}</translation>
    </message>
    <message>
        <source>Gói nộp</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Đã dừng. Chưa ghi tệp nào.</source>
        <translation>Stopped. No file was written.</translation>
    </message>
    <message>
        <source>Lớp {grade}</source>
        <translation>Grade {grade}</translation>
    </message>
</context>
<context>
    <name>ui.school_check</name>
    <message>
        <source>Một phần của tệp sổ bị hỏng nên có chỗ không đọc được. Khôi phục từ bản sao lưu gần nhất; đừng xóa bản nào.</source>
        <translation>Part of the notebook's file is damaged, so some of it cannot be read. Restore the newest backup; delete none.</translation>
    </message>
    <message>
        <source>Máy đang chỉ ngày {today}, trước lần ghi gần nhất của sổ ({last}). Chỉnh lại ngày giờ của máy rồi mở lại sổ.</source>
        <translation>This computer says it is {today}, before the notebook was last written ({last}). Set its date and time right and open the notebook again.</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_backup</name>
    <message>
        <source>Trước khi chuyển năm, sổ tự sao lưu và đọc lại từng trang để chắc chắn dùng được.</source>
        <translation>Before the move to the new year, the notebook backs itself up and reads every page again to be sure the backup works.</translation>
    </message>
    <message>
        <source>Đã sao lưu lúc {time}, đã kiểm tra</source>
        <translation>Backed up at {time}, checked</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_classes</name>
    <message>
        <source>Lớp {class_name}, {count} em, năm tới là lớp {target}</source>
        <translation>Class {class_name}, {count} students, next year class {target}</translation>
    </message>
    <message>
        <source>Lớp sau {class_name} phải thuộc khối {grade}.</source>
        <translation>The class after {class_name} must be in grade {grade}.</translation>
    </message>
    <message>
        <source>Khối 10 tuyển mới. Gõ {class_name} nếu cả lớp học tiếp ở trường.</source>
        <translation>Grade 10 takes in new students. Type {class_name} if the whole class stays on at the school.</translation>
    </message>
    <message>
        <source>Lớp {class_name}, {count} em, ra trường</source>
        <translation>Class {class_name}, {count} students, graduating</translation>
    </message>
    <message>
        <source>Lớp năm tới</source>
        <translation>Next year's class</translation>
    </message>
    <message>
        <source>Mỗi lớp lên một khối và giữ phần còn lại của tên. Gõ tên khác nếu trường đổi lớp; hai lớp cùng tên năm tới sẽ nhập làm một. Để trống nếu cả lớp ra trường.</source>
        <translation>Each class goes up one grade and keeps the rest of its name. Type another name if the school changes classes; two classes with the same name next year become one. Leave empty if the whole class graduates.</translation>
    </message>
    <message>
        <source>Lớp năm nay và lớp năm tới</source>
        <translation>This year's classes and next year's classes</translation>
    </message>
    <message>
        <source>Lớp năm nay</source>
        <translation>This year's class</translation>
    </message>
    <message>
        <source>Số em</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Năm học này chưa có lớp nào có học sinh.</source>
        <translation>No class with students this school year yet.</translation>
    </message>
    <message>
        <source>Ra trường</source>
        <translation>Graduating</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_deeds</name>
    <message>
        <source>Quay lại năm học {year}?</source>
        <translation>Go back to school year {year}?</translation>
    </message>
    <message>
        <source>Năm học {year} rời khỏi sổ. Mọi em trở về lớp cũ.</source>
        <translation>School year {year} leaves the notebook. Every student returns to the old class.</translation>
    </message>
    <message>
        <source>Đang chuyển sang năm học {year}</source>
        <translation>Moving to school year {year}</translation>
    </message>
    <message>
        <source>Quay lại năm cũ</source>
        <translation>Go back to old year</translation>
    </message>
    <message>
        <source>Ở lại năm mới</source>
        <translation>Stay in new year</translation>
    </message>
    <message>
        <source>Đã chuyển sang năm học {year}</source>
        <translation>Moved to school year {year}</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_done</name>
    <message>
        <source>Nhập danh sách học sinh mới</source>
        <translation>Import list of new students</translation>
    </message>
    <message>
        <source>Sổ đã sang năm học {year}</source>
        <translation>The notebook has moved to school year {year}</translation>
    </message>
    <message>
        <source>Chuyển lúc {time} ngày {day}. Đến hết ngày {until} thầy/cô còn quay lại được, miễn là năm mới chưa ghi thêm gì.</source>
        <translation>Moved at {time} on {day}. Until the end of {until} you can still go back, as long as nothing more has been recorded in the new year.</translation>
    </message>
    <message>
        <source>Quay lại năm {year}</source>
        <translation>Go back to {year}</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_leavers</name>
    <message>
        <source>Lớp {class_name}, {count} trên {students} em chưa có kết quả</source>
        <translation>Class {class_name}, {count} of {students} students have no outcome yet</translation>
    </message>
    <message>
        <source>Kết quả của các em ra trường</source>
        <translation>Outcomes of the graduating students</translation>
    </message>
    <message>
        <source>Ghi nơi các em đến học thật sự khi năm cũ còn mở là gọn nhất. Chưa có kết quả thì cứ đi tiếp: sau này nhập bằng danh sách Excel.</source>
        <translation>It is simplest to record where students really went while the old year is still open. If there is no outcome yet, go on: it can be imported later from an Excel list.</translation>
    </message>
    <message>
        <source>Các lớp ra trường còn thiếu kết quả</source>
        <translation>Graduating classes with outcomes not recorded yet</translation>
    </message>
    <message>
        <source>Đã có kết quả</source>
        <translation>With outcome</translation>
    </message>
    <message>
        <source>Em nào ra trường cũng đã có kết quả thực tế.</source>
        <translation>Every graduating student has an actual outcome.</translation>
    </message>
    <message>
        <source>Ghi kết quả</source>
        <translation>Record outcomes</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_page</name>
    <message>
        <source>Sang năm học {year}</source>
        <translation>Move to school year {year}</translation>
    </message>
    <message>
        <source>Từ năm học {year}</source>
        <translation>From school year {year}</translation>
    </message>
    <message>
        <source>Ở lại, thôi học</source>
        <translation>Repeating, leaving</translation>
    </message>
    <message>
        <source>Tuyển mới</source>
        <translation>New intake</translation>
    </message>
    <message>
        <source>Tóm tắt</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Năm học {year} còn đang học; thường chuyển từ tháng 5. Thầy/cô vẫn chuyển được nếu cần.</source>
        <translation>School year {year} is still running; the move is usually made from May. You can still move if needed.</translation>
    </message>
    <message>
        <source>Sang năm mới</source>
        <translation>Move to new year</translation>
    </message>
    <message>
        <source>Đi tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Bỏ em khỏi danh sách ở lại, thôi học</source>
        <translation>Take the student off the list of those repeating or leaving</translation>
    </message>
    <message>
        <source>Về chỗ trước, giữ những gì đã chọn</source>
        <translation>Go back, keep what was chosen</translation>
    </message>
    <message>
        <source>Chuyển sang năm {year}</source>
        <translation>Move to {year}</translation>
    </message>
    <message>
        <source>Năm học {year} đã khép lại, chỉ xem.</source>
        <translation>School year {year} is closed, view only.</translation>
    </message>
    <message>
        <source>Lớp năm tới chưa đúng khối. Sửa dòng có dấu cảnh báo rồi đi tiếp.</source>
        <translation>A class of next year is not in the right grade yet. Correct the row with the warning sign, then go on.</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_students</name>
    <message>
        <source>Ở lại lớp, thôi học</source>
        <translation>Repeating the year, leaving school</translation>
    </message>
    <message>
        <source>Chỉ ghi các em không đi cùng lớp của mình. Các em khác theo bảng ở bước trước.</source>
        <translation>Write down only the students who do not go along with their class. The others follow the table of the previous step.</translation>
    </message>
    <message>
        <source>Em này sẽ</source>
        <translation>This student will</translation>
    </message>
    <message>
        <source>Bỏ khỏi danh sách</source>
        <translation>Take off list</translation>
    </message>
    <message>
        <source>Các em không đi cùng lớp</source>
        <translation>Students who do not go along with their class</translation>
    </message>
    <message>
        <source>Ở lại lớp</source>
        <translation>Repeat the year</translation>
    </message>
    <message>
        <source>Chưa có em nào ở lại lớp hoặc thôi học.</source>
        <translation>No student repeats the year or leaves yet.</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Em {name} không còn học trong năm nay.</source>
        <translation>{name} no longer studies here this year.</translation>
    </message>
    <message>
        <source>Chuyển trường</source>
        <translation>Change school</translation>
    </message>
    <message>
        <source>Thôi học</source>
        <translation>Leave school</translation>
    </message>
</context>
<context>
    <name>ui.settings.rollover_summary</name>
    <message>
        <source>{count} em ra trường chưa có kết quả thực tế. Khi đã sang năm mới, kết quả ấy nhập bằng danh sách Excel.</source>
        <translation>{count} graduating students have no actual outcome yet. After the move to the new year, these outcomes are imported from an Excel list.</translation>
    </message>
    <message>
        <source>Bước này không cần làm gì. Các em mới vào trường được nhập sau khi chuyển năm.</source>
        <translation>Nothing needs to be done in this step. New students are imported after the move.</translation>
    </message>
    <message>
        <source>Khi đã sang năm mới, mở Học sinh, chọn Nhập danh sách và chọn danh sách lớp đầu cấp (khối 6, khối 10).</source>
        <translation>Once in the new year, open Students, choose Import list and pick the list of the first grade (grade 6, grade 10).</translation>
    </message>
    <message>
        <source>Em từng học ở trường, như em lớp 9 học tiếp lớp 10, được nhận ra theo mã định danh hoặc họ tên và ngày sinh; hồ sơ cũ được nối tiếp, không ghi hai lần.</source>
        <translation>Students who were at the school before, such as grade 9 students who go on to grade 10, are recognised by their id or by name and birth date; the old record is continued, not made twice.</translation>
    </message>
    <message>
        <source>Diện chính sách được xác nhận theo từng năm, nên không chuyển sang. Nhập lại theo danh sách của năm mới.</source>
        <translation>Policy groups are certified year by year, so they are not carried over. Import them again from the new year's list.</translation>
    </message>
    <message>
        <source>Năm cũ được khép lại, vẫn mở xem được. Trong {days} ngày thầy/cô quay lại được, miễn là năm mới chưa ghi thêm gì.</source>
        <translation>The old year is closed and can still be viewed. For {days} days you can go back, as long as nothing more has been recorded in the new year.</translation>
    </message>
    <message>
        <source>Lên lớp</source>
        <translation>Going up</translation>
    </message>
    <message>
        <source>Chuyển trường, thôi học</source>
        <translation>Changing school, leaving</translation>
    </message>
    <message>
        <source>Lớp của năm mới</source>
        <translation>Classes of the new year</translation>
    </message>
    <message>
        <source>{count} lớp</source>
        <translation>{count} classes</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_anonymising</name>
    <message>
        <source>Tính từ khi hết năm học cuối của em ở trường. Tới hạn thì em vào danh sách bên dưới; không em nào tự bị ẩn danh.</source>
        <translation>Counted from the end of a student's last school year here. Whoever is due comes onto the list below; nobody is anonymised by themselves.</translation>
    </message>
    <message>
        <source>Thời hạn giữ hồ sơ</source>
        <translation>How long records are kept</translation>
    </message>
    <message>
        <source>Xem các em tới hạn</source>
        <translation>See who is due</translation>
    </message>
    <message>
        <source>không đặt hạn, chỉ ẩn danh khi được yêu cầu</source>
        <translation>no limit, anonymise only when asked</translation>
    </message>
    <message>
        <source>Ẩn danh {count} em? Việc này không hoàn tác được.</source>
        <translation>Anonymise {count} students? This cannot be undone.</translation>
    </message>
    <message>
        <source>Gõ {count} để làm</source>
        <translation>Type {count} to do it</translation>
    </message>
    <message>
        <source>Ẩn danh {count} em</source>
        <translation>Anonymise {count} students</translation>
    </message>
    <message>
        <source>Đã ẩn danh {count} em</source>
        <translation>{count} students anonymised</translation>
    </message>
    <message>
        <source>Các em tới hạn</source>
        <translation>Students who are due</translation>
    </message>
    <message>
        <source>Giữ tên và lời đã ghi của em</source>
        <translation>Keep the student's name and words</translation>
    </message>
    <message>
        <source>thêm {count} năm</source>
        <translation>{count} more years</translation>
    </message>
    <message>
        <source>{count} em đã tới hạn</source>
        <translation>{count} students are due</translation>
    </message>
    <message>
        <source>Chưa em nào tới hạn</source>
        <translation>Nobody is due</translation>
    </message>
    <message>
        <source>Đã đổi thời hạn giữ hồ sơ</source>
        <translation>Time of keeping changed</translation>
    </message>
    <message>
        <source>Chưa ẩn danh em nào: số gõ chưa khớp</source>
        <translation>No names taken off: the number typed is another</translation>
    </message>
    <message>
        <source>Lớp cuối</source>
        <translation>Last class</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Ẩn danh</source>
        <translation>Anonymise</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_appearance</name>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Các lựa chọn này chỉ của máy này; máy khác mở cùng sổ vẫn theo máy ấy.</source>
        <translation>These choices are for this computer only; another computer that opens the same notebook keeps its own.</translation>
    </message>
    <message>
        <source>Giao diện trên máy này</source>
        <translation>Appearance on this computer</translation>
    </message>
    <message>
        <source>Giảm chuyển động</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Màu nền</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_backup_list</name>
    <message>
        <source>Các bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Đang kiểm tra bản sao lưu</source>
        <translation>Checking the backup</translation>
    </message>
    <message>
        <source>Thay sổ đang mở bằng bản {when}?</source>
        <translation>Replace the open notebook by the backup of {when}?</translation>
    </message>
    <message>
        <source>Thay bằng bản này</source>
        <translation>Replace it</translation>
    </message>
    <message>
        <source>Giữ sổ đang mở</source>
        <translation>Keep the open one</translation>
    </message>
    <message>
        <source>Những gì ghi sau lúc ấy sẽ không còn trong sổ; sổ hiện nay được giữ nguyên thành một bản riêng, có thể khôi phục.</source>
        <translation>What was written after that will not be in the notebook any more; the notebook as it is now is kept as a copy of its own that can be restored.</translation>
    </message>
    <message>
        <source>Khôi phục từ tệp khác</source>
        <translation>Restore from another file</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào.</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>Hiện cả {count} bản</source>
        <translation>Show all {count} backups</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_backup_row</name>
    <message>
        <source>Khôi phục bản {when}</source>
        <translation>Restore backup of {when}</translation>
    </message>
    <message>
        <source>Thay sổ đang mở: sổ trở lại như lúc ấy; sổ hiện nay được giữ nguyên trong thư mục backups trước khi thay. Hoặc đưa ra thành một sổ mới ở {path}: sổ đang mở không đổi gì. Mở bằng cụm mật khẩu của ngày sao lưu.</source>
        <translation>Replace the open notebook: it will be as it was then; the notebook as it is now is kept in the backups folder first. Or bring it out as a new notebook at {path}: the open one does not change. Either opens with the passphrase of the day of the backup.</translation>
    </message>
    <message>
        <source>Đã khôi phục, mọi trang đã được đọc thử</source>
        <translation>Restored, and every page was read</translation>
    </message>
    <message>
        <source>Sổ mới ở {path}. Muốn xem: khóa sổ (Ctrl+L), bấm “Mở sổ khác”, “Mở sổ đã có”, rồi chọn thư mục ấy. Sổ đang mở vẫn như cũ.</source>
        <translation>The new notebook is at {path}. To see it: lock the notebook (Ctrl+L), press “Open another notebook”, “Open existing notebook”, then choose that folder. The open notebook stays as it is.</translation>
    </message>
    <message>
        <source>Thay sổ đang mở</source>
        <translation>Replace the open notebook</translation>
    </message>
    <message>
        <source>Khôi phục thành sổ mới</source>
        <translation>Restore as new notebook</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_backups</name>
    <message>
        <source>Mỗi khi cắm</source>
        <translation>Whenever plugged in</translation>
    </message>
    <message>
        <source>Mỗi ngày</source>
        <translation>Each day</translation>
    </message>
    <message>
        <source>Mỗi tuần</source>
        <translation>Each week</translation>
    </message>
    <message>
        <source>Khi bấm nút</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Bản đã kiểm tra gần nhất: {age}. Từ đó sổ chưa đổi gì.</source>
        <translation>Last verified backup: {age}. Nothing has changed since.</translation>
    </message>
    <message>
        <source>Sổ tự sao lưu khi khóa, khi đóng, 30 phút sau khi có thay đổi, và trước mỗi việc đổi nhiều em. Mỗi bản là một tệp có khóa, được đọc thử từng trang ngay khi ghi.</source>
        <translation>The notebook backs itself up when it is locked or closed, 30 minutes after a change, and before each step that changes many students. Each backup is one locked file, read page by page as soon as it is written.</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu đã kiểm tra</source>
        <translation>No checked backup yet</translation>
    </message>
    <message>
        <source>Bản đã kiểm tra gần nhất: {age}. Từ đó sổ có thay đổi.</source>
        <translation>Last verified backup: {age}. The notebook has changed since.</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Khi nào chép ra đó</source>
        <translation>When copies go there</translation>
    </message>
    <message>
        <source>Chọn chỗ thứ hai để chép bản sao lưu</source>
        <translation>Choose a second place for copies of the backups</translation>
    </message>
    <message>
        <source>Đã chọn chỗ thứ hai</source>
        <translation>Second place chosen</translation>
    </message>
    <message>
        <source>Đã bỏ chỗ thứ hai</source>
        <translation>Second place removed</translation>
    </message>
    <message>
        <source>Chọn chỗ</source>
        <translation>Choose place</translation>
    </message>
    <message>
        <source>Bỏ chỗ này</source>
        <translation>Remove place</translation>
    </message>
    <message>
        <source>Chép thêm một bản ra chỗ thứ hai</source>
        <translation>Make one more copy in a second place</translation>
    </message>
    <message>
        <source>Chưa chọn. Nên chọn một USB để trong tủ có khóa.</source>
        <translation>None chosen yet. A USB stick kept in a locked cupboard is a good choice.</translation>
    </message>
    <message>
        <source>Đang thấy chỗ này. Bản gần nhất ở đó: {age}</source>
        <translation>It is there. Newest copy there: {age}</translation>
    </message>
    <message>
        <source>Đang thấy chỗ này. Ở đó chưa có bản nào.</source>
        <translation>It is there. No copy there yet.</translation>
    </message>
    <message>
        <source>Thấy chỗ này lần cuối ngày {day}. Cắm USB vào.</source>
        <translation>This place was last seen on {day}. Plug in the USB stick.</translation>
    </message>
    <message>
        <source>Chưa thấy chỗ này. Cắm USB vào.</source>
        <translation>Not seen. Plug the stick in.</translation>
    </message>
    <message>
        <source>Đã sao lưu trên máy này. Chưa thấy chỗ thứ hai: cắm USB vào rồi sao lưu lại, hoặc chọn chỗ khác.</source>
        <translation>Backed up on this computer. The second place was not found: plug in the USB stick and back up again, or choose another place.</translation>
    </message>
    <message>
        <source>Đã sao lưu trên máy này. Đã dừng, nên chưa chép ra chỗ thứ hai.</source>
        <translation>Backed up on this computer. Stopped, so there is no copy in the second place yet.</translation>
    </message>
    <message>
        <source>Đã sao lưu trên máy này, chưa có ở chỗ thứ hai. {why}</source>
        <translation>Backed up on this computer, not in the second place yet. {why}</translation>
    </message>
    <message>
        <source>Đã sao lưu ở hai chỗ</source>
        <translation>Backed up in two places</translation>
    </message>
    <message>
        <source>Đã sao lưu</source>
        <translation>Backed up</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_consents</name>
    <message>
        <source>Phiếu có ô trống cho em và cho gia đình tự đánh dấu. Ký xong thì ghi vào hồ sơ từng em, mục Phiếu đồng ý.</source>
        <translation>The form has empty boxes for student and family to tick themselves. Once signed, enter it in each student's record, under consent.</translation>
    </message>
    <message>
        <source>Phiếu đồng ý</source>
        <translation>Consent form</translation>
    </message>
    <message>
        <source>Lưu phiếu để in</source>
        <translation>Save forms to print</translation>
    </message>
    <message>
        <source>{given} em đủ phiếu của em và gia đình, {missing} em còn thiếu, {gone} em đã rút.</source>
        <translation>{given} students with both forms, {missing} with one missing, {gone} withdrawn.</translation>
    </message>
    <message>
        <source>Phiếu trống, chưa ghi tên</source>
        <translation>A blank form, without a name</translation>
    </message>
    <message>
        <source>Lưu phiếu đồng ý</source>
        <translation>Save consent form</translation>
    </message>
    <message>
        <source>Đã lưu phiếu để in</source>
        <translation>Form saved for printing</translation>
    </message>
    <message>
        <source>In phiếu cho</source>
        <translation>Print forms for</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_deadlines</name>
    <message>
        <source>Báo cáo đợt 2</source>
        <translation>Report, round 2</translation>
    </message>
    <message>
        <source>Bỏ hạn này</source>
        <translation>Remove deadline</translation>
    </message>
    <message>
        <source>Hạn của trường</source>
        <translation>School deadlines</translation>
    </message>
    <message>
        <source>Chưa có hạn nào. Hạn nộp báo cáo, chốt nguyện vọng… hiện ở Hôm nay.</source>
        <translation>No deadline yet. Deadlines for reports, final wishes and so on show under Today.</translation>
    </message>
    <message>
        <source>Việc gì</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Ghi tên việc, như “Báo cáo đợt 2”.</source>
        <translation>Write what is due, like “Report, round 2”.</translation>
    </message>
    <message>
        <source>Lưu hạn</source>
        <translation>Save deadline</translation>
    </message>
    <message>
        <source>Chọn ngày đến hạn.</source>
        <translation>Choose the due date.</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_incident_form</name>
    <message>
        <source>Ghi ngày phát hiện.</source>
        <translation>Say which day it was noticed.</translation>
    </message>
    <message>
        <source>Ghi giờ đã báo.</source>
        <translation>Say at what hour.</translation>
    </message>
    <message>
        <source>Lưu sự cố</source>
        <translation>Save the incident</translation>
    </message>
    <message>
        <source>Phát hiện ngày</source>
        <translation>Noticed on</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Loại sự cố</source>
        <translation>Kind of incident</translation>
    </message>
    <message>
        <source>Đã báo A05 ngày</source>
        <translation>A05 told on</translation>
    </message>
    <message>
        <source>Đã báo gia đình ngày</source>
        <translation>Families told on</translation>
    </message>
    <message>
        <source>Ghi một con số.</source>
        <translation>Write a number.</translation>
    </message>
    <message>
        <source>Ghi giờ phát hiện.</source>
        <translation>Say at what hour it was noticed.</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_incidents</name>
    <message>
        <source>Sự cố dữ liệu cá nhân</source>
        <translation>Personal-data incidents</translation>
    </message>
    <message>
        <source>Mất máy hay USB, gửi nhầm danh sách, người lạ xem sổ… Ghi ngay khi biết: phải báo A05 (Bộ Công an) trong 72 giờ từ lúc phát hiện. Không ghi tên em nào ở đây.</source>
        <translation>A computer or stick lost, a list sent to the wrong person, a stranger looking… Write it down at once: A05 (Ministry of Public Security) is to be told within 72 hours of noticing. No student's name here.</translation>
    </message>
    <message>
        <source>Đã ghi sự cố</source>
        <translation>Incident recorded</translation>
    </message>
    <message>
        <source>Lưu biên bản sự cố</source>
        <translation>Save the incident sheet</translation>
    </message>
    <message>
        <source>Đã lưu biên bản</source>
        <translation>Sheet saved</translation>
    </message>
    <message>
        <source>Chưa báo A05, đã quá hạn {moment}. Báo ngay và nói rõ lý do.</source>
        <translation>A05 not told, overdue since {moment}. Tell them now, with the reason.</translation>
    </message>
    <message>
        <source>Ghi sự cố</source>
        <translation>Record an incident</translation>
    </message>
    <message>
        <source>Lưu mẫu biên bản trống</source>
        <translation>Save a blank sheet</translation>
    </message>
    <message>
        <source>Ghi thêm</source>
        <translation>Add to it</translation>
    </message>
    <message>
        <source>Lưu biên bản</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Phát hiện {moment}</source>
        <translation>Noticed {moment}</translation>
    </message>
    <message>
        <source>Đã báo A05 {moment}.</source>
        <translation>A05 told {moment}.</translation>
    </message>
    <message>
        <source>Chưa báo A05. Hạn: {moment}.</source>
        <translation>A05 not told yet. By {moment}.</translation>
    </message>
    <message>
        <source>Đã báo A05 {moment}, sau hạn 72 giờ.</source>
        <translation>A05 told {moment}, after the 72 hours.</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_log</name>
    <message>
        <source>{when}, thêm {added}, sửa {updated}</source>
        <translation>{when}, {added} added, {updated} changed</translation>
    </message>
    <message>
        <source>{when}, thêm {added}</source>
        <translation>{when}, {added} added</translation>
    </message>
    <message>
        <source>{when}, sửa {updated}</source>
        <translation>{when}, {updated} changed</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Đang hoàn tác</source>
        <translation>Undoing</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {deed}</source>
        <translation>Undone: {deed}</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Đã lấy lại</source>
        <translation>Brought back</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_new_keys</name>
    <message>
        <source>Sổ đóng lại trong lúc đổi và được sao lưu trước. Lần mở sau dùng cụm mật khẩu như cũ.</source>
        <translation>The record is backed up first and closes meanwhile. The next opening takes the same passphrase.</translation>
    </message>
    <message>
        <source>Khóa của sổ</source>
        <translation>The record's keys</translation>
    </message>
    <message>
        <source>Đổi khóa khi có người thôi công tác mà còn giữ bản chép của sổ, hoặc khi mất USB, mất máy. Cả sổ được mã hóa lại; cụm mật khẩu của mọi người và phiếu khôi phục giữ nguyên. Bản sao lưu và bản chép có từ trước vẫn mở được bằng cụm của ngày ấy, với những gì đã ghi đến lúc đó: hãy xóa những bản không cần nữa.</source>
        <translation>Change the keys when somebody leaves and may keep a copy of the record, or when a stick or computer is lost. The whole record is encrypted anew; everybody's passphrase and the recovery sheet stay as they are. Backups and copies made before still open with the passphrase of their day and hold what was written until then: delete those no longer needed.</translation>
    </message>
    <message>
        <source>Vẫn mở được sổ sau khi đổi: {who}.</source>
        <translation>Still able to open the notebook afterwards: {who}.</translation>
    </message>
    <message>
        <source>Phải đặt lại sau khi đổi: {who}.</source>
        <translation>To be given anew afterwards: {who}.</translation>
    </message>
    <message>
        <source>Đổi khóa của sổ?</source>
        <translation>Change the record's keys?</translation>
    </message>
    <message>
        <source>Đổi khóa</source>
        <translation>Change keys</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_page</name>
    <message>
        <source>Bảo mật</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Sửa xong là lưu ngay, không cần bấm Lưu.</source>
        <translation>Changes are saved at once; no need to press Save.</translation>
    </message>
    <message>
        <source>Các phần của Cài đặt</source>
        <translation>Sections of Settings</translation>
    </message>
    <message>
        <source>Các phần</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Chọn phần của Cài đặt</source>
        <translation>Choose a section of Settings</translation>
    </message>
    <message>
        <source>Bỏ chữ đang gõ trong ô</source>
        <translation>Discard what is being typed in the field</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_people</name>
    <message>
        <source>Người của trường</source>
        <translation>People of the school</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Tên in trên thư và báo cáo lấy ở đây. Người thôi công tác vẫn có tên trên giấy tờ cũ.</source>
        <translation>Names printed on letters and reports come from here. People who have left keep their names on old papers.</translation>
    </message>
    <message>
        <source>Đã thêm {name}</source>
        <translation>Added {name}</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>{name} đã trở lại</source>
        <translation>{name} is back</translation>
    </message>
    <message>
        <source>{name} đã thôi công tác</source>
        <translation>{name} has left the school</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_person</name>
    <message>
        <source>{role}, đã thôi công tác</source>
        <translation>{role}, has left</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Thôi công tác</source>
        <translation>Mark as left</translation>
    </message>
    <message>
        <source>Trở lại</source>
        <translation>Mark as back</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_recovery</name>
    <message>
        <source>Mở được sổ khi quên cụm mật khẩu. Lập phiếu mới khi phiếu cũ thất lạc hoặc đổi người giữ. Phiếu cũ vẫn dùng được cho đến khi gõ lại đúng hai nhóm của phiếu mới.</source>
        <translation>Opens the notebook when the passphrase is forgotten. Make a new sheet when the old one is lost or its keeper changes. The old sheet works until two groups of the new sheet have been typed correctly.</translation>
    </message>
    <message>
        <source>Dùng phiếu mới</source>
        <translation>Use new sheet</translation>
    </message>
    <message>
        <source>Nhập cụm mật khẩu để lập phiếu khôi phục mới</source>
        <translation>Enter the passphrase to make a new recovery sheet</translation>
    </message>
    <message>
        <source>Đang lập phiếu khôi phục</source>
        <translation>Making the recovery sheet</translation>
    </message>
    <message>
        <source>Đang đổi phiếu khôi phục</source>
        <translation>Changing the recovery sheet</translation>
    </message>
    <message>
        <source>Đã dùng phiếu mới. Phiếu cũ không mở được sổ nữa.</source>
        <translation>The new sheet is in use. The old sheet no longer opens the notebook.</translation>
    </message>
    <message>
        <source>Lập phiếu mới</source>
        <translation>Make new sheet</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_school</name>
    <message>
        <source>Đứng trước ngày trên thư và báo cáo, như “Trà Cú, ngày 13 tháng 4 năm 2027”.</source>
        <translation>Stands before the date on letters and reports, like “Trà Cú, ngày 13 tháng 4 năm 2027”.</translation>
    </message>
    <message>
        <source>Khối cuối cấp của cấp học này là khối chọn hướng đi.</source>
        <translation>The last grade of this level is the grade that chooses pathways.</translation>
    </message>
    <message>
        <source>Trên giấy tờ</source>
        <translation>On papers</translation>
    </message>
    <message>
        <source>Loại trường</source>
        <translation>Kind of school</translation>
    </message>
    <message>
        <source>Đã lưu: {what}</source>
        <translation>Saved: {what}</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_security</name>
    <message>
        <source>Sổ cũng khóa khi máy khóa màn hình hoặc ngủ. Chữ đang gõ luôn được lưu trước.</source>
        <translation>The notebook also locks when the computer locks its screen or sleeps. What is being typed is always saved first.</translation>
    </message>
    <message>
        <source>Mở sổ và khóa mọi điều ghi trong đó. Bản sao lưu đã có vẫn mở bằng cụm của ngày sao lưu.</source>
        <translation>Opens the notebook and locks all that is recorded in it. Backups made before still open with the passphrase of their day.</translation>
    </message>
    <message>
        <source>Nhập cụm mật khẩu đang dùng để đổi sang cụm mới</source>
        <translation>Enter the present passphrase to change to a new one</translation>
    </message>
    <message>
        <source>Đang đổi cụm mật khẩu</source>
        <translation>Changing the passphrase</translation>
    </message>
    <message>
        <source>Đã đổi cụm mật khẩu. Lần mở sổ sau dùng cụm mới.</source>
        <translation>Passphrase changed. Use the new one when the notebook is opened next.</translation>
    </message>
    <message>
        <source>Tự khóa</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>Không tự khóa</source>
        <translation>No automatic lock</translation>
    </message>
    <message>
        <source>Khóa sổ khi không ai chạm vào</source>
        <translation>Lock the notebook when nobody touches it</translation>
    </message>
    <message>
        <source>sau {minutes} phút</source>
        <translation>after {minutes} minutes</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_trail</name>
    <message>
        <source>Mọi thao tác</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>Đang xuất nhật ký</source>
        <translation>Exporting the trail</translation>
    </message>
    <message>
        <source>Đã xuất {count} dòng nhật ký</source>
        <translation>Exported {count} lines of the trail</translation>
    </message>
    <message>
        <source>Không có thao tác nào như vậy.</source>
        <translation>There is no such deed.</translation>
    </message>
    <message>
        <source>Xem cũ hơn</source>
        <translation>View older</translation>
    </message>
    <message>
        <source>Khi nào</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>{number}, chuỗi đứt ở đây</source>
        <translation>{number}, the chain breaks here</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_trail_filters</name>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind of deed</translation>
    </message>
    <message>
        <source>Người làm</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Khoảng thời gian</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Mọi loại việc</source>
        <translation>Every kind of deed</translation>
    </message>
    <message>
        <source>Mọi ngày</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>7 ngày qua</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>30 ngày qua</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Chọn ngày…</source>
        <translation>Choose days…</translation>
    </message>
    <message>
        <source>Mọi người</source>
        <translation>Everybody</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_trail_state</name>
    <message>
        <source>Chưa đọc lại được chuỗi nhật ký. Mở lại phần này.</source>
        <translation>The chain of the trail could not be read again. Open this section again.</translation>
    </message>
    <message>
        <source>Đang đọc lại chuỗi nhật ký…</source>
        <translation>Reading the chain of the trail again…</translation>
    </message>
    <message>
        <source>Xem chỗ đứt</source>
        <translation>See the break</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_undo_list</name>
    <message>
        <source>Hiện cả {count} việc</source>
        <translation>Show all {count} actions</translation>
    </message>
    <message>
        <source>Việc có thể hoàn tác</source>
        <translation>Actions that can be undone</translation>
    </message>
    <message>
        <source>Chưa có. Lần nhập danh sách, xác nhận nhiều em, gộp, xóa sẽ hiện ở đây.</source>
        <translation>None yet. List imports, confirming of many students, merges and deletions will show here.</translation>
    </message>
    <message>
        <source>Thu gọn</source>
        <translation>Show fewer</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_way_in</name>
    <message>
        <source>Đọc được mọi điều trong sổ</source>
        <translation>Reads everything in the record</translation>
    </message>
    <message>
        <source>Thấy thư và báo cáo; không mở được ghi chú riêng tư</source>
        <translation>Sees letters and reports; cannot open private notes</translation>
    </message>
    <message>
        <source>Đặt cụm khác</source>
        <translation>Give another</translation>
    </message>
    <message>
        <source>Bỏ cụm</source>
        <translation>Remove passphrase</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_ways_in</name>
    <message>
        <source>Ai mở được sổ</source>
        <translation>Who can open the record</translation>
    </message>
    <message>
        <source>Mỗi người một cụm mật khẩu riêng. Giáo viên tư vấn đọc được mọi điều trong sổ; hiệu trưởng, phó hiệu trưởng chỉ thấy thư và báo cáo, không mở được ghi chú riêng tư.</source>
        <translation>Everybody has a passphrase of their own. Counsellors read everything in the record; the principal and deputies see letters and reports only and cannot open private notes.</translation>
    </message>
    <message>
        <source>Mọi người ở phần Người dùng đều đã có cụm. Thêm người ở đó trước.</source>
        <translation>Everybody listed under People has a passphrase. Add the person there first.</translation>
    </message>
    <message>
        <source>Đặt cho ai</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Đặt cụm mật khẩu</source>
        <translation>Set passphrase</translation>
    </message>
    <message>
        <source>Nhập cụm mật khẩu của thầy/cô để đặt cụm cho người khác</source>
        <translation>Type your passphrase to give somebody else one</translation>
    </message>
    <message>
        <source>Đang đặt cụm mật khẩu</source>
        <translation>Setting the passphrase</translation>
    </message>
    <message>
        <source>Đã đặt cụm mật khẩu</source>
        <translation>Passphrase given</translation>
    </message>
    <message>
        <source>Bỏ cụm mật khẩu của {who}?</source>
        <translation>Remove the passphrase of {who}?</translation>
    </message>
    <message>
        <source>Người này không mở được sổ nữa. Bản sao lưu và bản chép của sổ có từ trước vẫn mở được bằng cụm ấy; muốn chặn cả việc đọc những gì ghi từ nay, bấm Đổi khóa sau khi bỏ. Gõ cụm mật khẩu của thầy/cô để bỏ.</source>
        <translation>This person can no longer open the record. Backups and copies made before still open with that passphrase; to keep what is written from now on from being read too, press Change keys afterwards. Type your passphrase to remove it.</translation>
    </message>
    <message>
        <source>Đang bỏ cụm mật khẩu</source>
        <translation>Removing the passphrase</translation>
    </message>
    <message>
        <source>Đặt cụm cho người khác</source>
        <translation>Give somebody a passphrase</translation>
    </message>
    <message>
        <source>Đã bỏ cụm mật khẩu</source>
        <translation>Passphrase removed</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_words</name>
    <message>
        <source>Thay đổi nhiều em một lần</source>
        <translation>Change to many students at once</translation>
    </message>
    <message>
        <source>{days} ngày trước, {when}</source>
        <translation>{days} days ago, {when}</translation>
    </message>
    <message>
        <source>Xóa phiên tư vấn ngày {day}</source>
        <translation>Delete counselling session of {day}</translation>
    </message>
    <message>
        <source>Xóa hoạt động ngày {day}</source>
        <translation>Delete activity of {day}</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>None</translation>
    </message>
    <message>
        <source>hôm nay, {when}</source>
        <translation>today, {when}</translation>
    </message>
    <message>
        <source>hôm qua, {when}</source>
        <translation>yesterday, {when}</translation>
    </message>
</context>
<context>
    <name>ui.settings.settings_years</name>
    <message>
        <source>Các năm học</source>
        <translation>School years</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>chỉ xem</source>
        <translation>view only</translation>
    </message>
    <message>
        <source>chưa có lớp</source>
        <translation>no class yet</translation>
    </message>
    <message>
        <source>Đã lưu hạn {day}</source>
        <translation>Deadline {day} saved</translation>
    </message>
    <message>
        <source>Đã bỏ hạn {day}</source>
        <translation>Deadline {day} removed</translation>
    </message>
</context>
<context>
    <name>ui.shell</name>
    <message>
        <source>Hồ sơ và phiên tư vấn do giáo viên tư vấn giữ, không hiện ở đây.</source>
        <translation>Student records and sessions are kept by the counsellor and are not shown here.</translation>
    </message>
    <message>
        <source>Chờ việc đang chạy xong rồi đổi năm học.</source>
        <translation>Wait until the running task is done, then change the school year.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_adding</name>
    <message>
        <source>Lớp năm học {year}</source>
        <translation>Class in school year {year}</translation>
    </message>
    <message>
        <source>Chỉ cần họ tên và lớp. Các mục khác ghi khi biết.</source>
        <translation>Only the full name and class are needed. Record the rest when it is known.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_chips</name>
    <message>
        <source>Đang học</source>
        <translation>Studying</translation>
    </message>
    <message>
        <source>Đã chuyển, thôi học</source>
        <translation>Moved away, left school</translation>
    </message>
    <message>
        <source>Không học năm này</source>
        <translation>Not studying this year</translation>
    </message>
    <message>
        <source>Đã cất</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Khối {grade}</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>{filter}: {choice}</source>
        <translation>{filter}: {choice}</translation>
    </message>
</context>
<context>
    <name>ui.students.student_class_choice</name>
    <message>
        <source>Tên lớp, như 9A2</source>
        <translation>Class name, like 9A2</translation>
    </message>
    <message>
        <source>Tên lớp mới</source>
        <translation>New class name</translation>
    </message>
    <message>
        <source>Chọn lớp của em.</source>
        <translation>Choose the student's class.</translation>
    </message>
    <message>
        <source>Chọn lớp có sẵn</source>
        <translation>Choose existing class</translation>
    </message>
    <message>
        <source>Thêm lớp</source>
        <translation>Add class</translation>
    </message>
</context>
<context>
    <name>ui.students.student_compare</name>
    <message>
        <source>Lần ghi hướng đi</source>
        <translation>Pathway entries</translation>
    </message>
    <message>
        <source>Người thân</source>
        <translation>Relatives</translation>
    </message>
    <message>
        <source>Hồ sơ {code}</source>
        <translation>Record {code}</translation>
    </message>
    <message>
        <source>Gộp hai hồ sơ</source>
        <translation>Merge two records</translation>
    </message>
    <message>
        <source>So sánh hai hồ sơ</source>
        <translation>Compare two records</translation>
    </message>
    <message>
        <source>Tìm hồ sơ kia của {name} để so sánh.</source>
        <translation>Find the other record of {name} to compare.</translation>
    </message>
    <message>
        <source>Mọi phiên, hướng đi và thư của hai hồ sơ sẽ về hồ sơ được giữ. Ở chỗ khác nhau, chọn bên ghi đúng.</source>
        <translation>All sessions, pathways and letters of both records go to the record that is kept. Where they differ, choose the side that is right.</translation>
    </message>
    <message>
        <source>Giữ hồ sơ</source>
        <translation>Keep record</translation>
    </message>
    <message>
        <source>Gộp rồi vẫn hoàn tác được.</source>
        <translation>A merge can still be undone.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_consent_form</name>
    <message>
        <source>Người ký đã tự đánh dấu đồng ý</source>
        <translation>What the signer ticked themselves</translation>
    </message>
    <message>
        <source>Ghi tên người đã ký phiếu.</source>
        <translation>Write the name of the person who signed the form.</translation>
    </message>
    <message>
        <source>Đánh dấu ít nhất một việc người ký đã đồng ý trên phiếu.</source>
        <translation>Tick at least one thing the signer agreed to on paper.</translation>
    </message>
    <message>
        <source>Ghi ngày ký, như 13/04/2027.</source>
        <translation>Write the day of signing, like 13/04/2027.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_consents</name>
    <message>
        <source>{name} ({relation}) đồng ý ngày {day}, mẫu {form}.</source>
        <translation>{name} ({relation}) consented on {day}, form {form}.</translation>
    </message>
    <message>
        <source>Từ ngày rút, không ghi thêm phiên hay ghi chú về em, trừ việc khẩn để bảo vệ em. Điều đã ghi trước đó còn giữ; gia đình có thể xin bản sao, hoặc xin xóa tên em.</source>
        <translation>From that day no session or note is added about the student, unless urgent to protect them. What was written before stays; the family may ask for a copy, or for the name to be removed.</translation>
    </message>
    <message>
        <source>{name} ({relation}) rút đồng ý</source>
        <translation>{name} ({relation}) withdraws consent</translation>
    </message>
    <message>
        <source>Rút từ ngày</source>
        <translation>Withdrawn from</translation>
    </message>
    <message>
        <source>Ghi phiếu của gia đình</source>
        <translation>Enter the family's form</translation>
    </message>
    <message>
        <source>Ghi phiếu của em</source>
        <translation>Enter the student's form</translation>
    </message>
    <message>
        <source>Ghi rút đồng ý của {name}</source>
        <translation>Enter the withdrawal of {name}</translation>
    </message>
    <message>
        <source>Đồng ý {ticked} trên {asked} việc.</source>
        <translation>Agreed to {ticked} of {asked}.</translation>
    </message>
    <message>
        <source>Bản giấy: {place}.</source>
        <translation>Paper: {place}.</translation>
    </message>
    <message>
        <source>Ghi ngày, như 13/04/2027.</source>
        <translation>Write a date, like 13/04/2027.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_counts</name>
    <message>
        <source>{count} thực tế</source>
        <translation>{count} actual</translation>
    </message>
    <message>
        <source>{count} đã xác nhận</source>
        <translation>{count} confirmed</translation>
    </message>
    <message>
        <source>{count} dự kiến</source>
        <translation>{count} intended</translation>
    </message>
    <message>
        <source>{count} chưa có</source>
        <translation>{count} none yet</translation>
    </message>
    <message>
        <source>hợp bộ lọc</source>
        <translation>match the filters</translation>
    </message>
</context>
<context>
    <name>ui.students.student_deeds</name>
    <message>
        <source>Đã thêm em {name}</source>
        <translation>Added {name}</translation>
    </message>
    <message>
        <source>Đã lưu hồ sơ</source>
        <translation>Record saved</translation>
    </message>
    <message>
        <source>Đã chuyển em sang lớp {name}</source>
        <translation>Student moved to class {name}</translation>
    </message>
    <message>
        <source>Đã ghi em thôi học</source>
        <translation>Recorded that the student has left school</translation>
    </message>
    <message>
        <source>Đã nhận em học lại</source>
        <translation>Student taken back</translation>
    </message>
    <message>
        <source>Đã gộp hai hồ sơ</source>
        <translation>Two records merged</translation>
    </message>
    <message>
        <source>Đã cất hồ sơ</source>
        <translation>Record archived</translation>
    </message>
    <message>
        <source>Đã lấy hồ sơ ra lại</source>
        <translation>Record brought back</translation>
    </message>
</context>
<context>
    <name>ui.students.student_detail</name>
    <message>
        <source>Có hai hồ sơ cùng họ tên và ngày sinh.</source>
        <translation>There are two records with the same name and birth date.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_empty</name>
    <message>
        <source>Danh sách này không còn em nào.</source>
        <translation>No students left in this list.</translation>
    </message>
    <message>
        <source>Không thấy “{typed}”. Thử tên gọi hoặc bỏ bộ lọc {filter}.</source>
        <translation>“{typed}” was not found. Try the given name or clear the filter {filter}.</translation>
    </message>
    <message>
        <source>Không có em nào hợp bộ lọc {filter}.</source>
        <translation>No student matches the filter {filter}.</translation>
    </message>
    <message>
        <source>Nhập từ Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Thêm từng em</source>
        <translation>Add students one by one</translation>
    </message>
    <message>
        <source>Sổ chưa có em nào.</source>
        <translation>No student in the notebook yet.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_entries</name>
    <message>
        <source>Người thân {number}</source>
        <translation>Relative {number}</translation>
    </message>
    <message>
        <source>Năm học này em không thuộc diện nào.</source>
        <translation>The student is in no policy group this school year.</translation>
    </message>
    <message>
        <source>Chưa ghi ai trong gia đình.</source>
        <translation>Nobody of the family recorded yet.</translation>
    </message>
    <message>
        <source>Thêm người thân</source>
        <translation>Add relative</translation>
    </message>
    <message>
        <source>Bỏ người thân này</source>
        <translation>Remove relative</translation>
    </message>
    <message>
        <source>Thêm diện chính sách</source>
        <translation>Add policy group</translation>
    </message>
    <message>
        <source>Bỏ diện {name}</source>
        <translation>Remove group {name}</translation>
    </message>
    <message>
        <source>Bỏ mục này</source>
        <translation>Remove entry</translation>
    </message>
</context>
<context>
    <name>ui.students.student_facts</name>
    <message>
        <source>Chưa hỏi phụ huynh</source>
        <translation>Parent not asked yet</translation>
    </message>
    <message>
        <source>Phụ huynh đồng ý</source>
        <translation>Parent agrees</translation>
    </message>
    <message>
        <source>Phụ huynh chưa đồng ý</source>
        <translation>Parent does not agree yet</translation>
    </message>
    <message>
        <source>Hỏi ngày {day}</source>
        <translation>Asked on {day}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Liên hệ</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Giờ gọi</source>
        <translation>Best time to call</translation>
    </message>
    <message>
        <source>Tiếng nói</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Em chưa có hướng đi.</source>
        <translation>The student has no pathway yet.</translation>
    </message>
    <message>
        <source>Cập nhật hướng đi</source>
        <translation>Update pathway</translation>
    </message>
    <message>
        <source>Số của em</source>
        <translation>Student's number</translation>
    </message>
    <message>
        <source>Chủ nhiệm</source>
        <translation>Homeroom teacher</translation>
    </message>
</context>
<context>
    <name>ui.students.student_fields</name>
    <message>
        <source>Tên gọi</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>Mã định danh của Bộ</source>
        <translation>Ministry id</translation>
    </message>
    <message>
        <source>Số định danh cá nhân</source>
        <translation>Personal id</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Birth year</translation>
    </message>
    <message>
        <source>Điện thoại của em</source>
        <translation>Student's phone</translation>
    </message>
    <message>
        <source>Nơi sinh</source>
        <translation>Birthplace</translation>
    </message>
    <message>
        <source>Số nhà, đường</source>
        <translation>House number, street</translation>
    </message>
    <message>
        <source>Ấp, khóm</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune, ward</translation>
    </message>
    <message>
        <source>Huyện (cũ)</source>
        <translation>District (former)</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province, city</translation>
    </message>
    <message>
        <source>Là</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Nghề nghiệp</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Giấy xác nhận</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Có hiệu lực đến</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Người ký là</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Day of signing</translation>
    </message>
    <message>
        <source>Mẫu phiếu</source>
        <translation>Form version</translation>
    </message>
    <message>
        <source>Ghi khi tên có hai âm tiết, như Sa Rây.</source>
        <translation>Fill in when the given name has two syllables, like Sa Rây.</translation>
    </message>
    <message>
        <source>Ghi khi chưa rõ ngày sinh.</source>
        <translation>Fill in when the birth date is not known yet.</translation>
    </message>
    <message>
        <source>Chưa ghi</source>
        <translation>Not recorded yet</translation>
    </message>
</context>
<context>
    <name>ui.students.student_form</name>
    <message>
        <source>Ghi họ và tên của em.</source>
        <translation>Write the student's full name.</translation>
    </message>
    <message>
        <source>Ngày sinh này chưa hợp với tuổi học sinh. Gõ như 22/08/2012.</source>
        <translation>This birth date does not fit a student's age. Type it like 22/08/2012.</translation>
    </message>
    <message>
        <source>Mã định danh của Bộ có 10 chữ số. Xem lại trong danh sách.</source>
        <translation>The ministry id has 10 digits. Check it in the list.</translation>
    </message>
    <message>
        <source>Số định danh cá nhân có 12 chữ số. Xem lại trong giấy khai sinh.</source>
        <translation>The personal id has 12 digits. Check it on the birth certificate.</translation>
    </message>
    <message>
        <source>Mã này đã ghi cho em khác. Xem lại, hoặc gộp hai hồ sơ.</source>
        <translation>This id is recorded for another student. Check it, or merge the two records.</translation>
    </message>
    <message>
        <source>Lưu hồ sơ</source>
        <translation>Save record</translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Lịch sử sửa</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Bản thân</source>
        <translation>Personal details</translation>
    </message>
    <message>
        <source>Liên lạc và nơi ở</source>
        <translation>Contact and home</translation>
    </message>
    <message>
        <source>Diện chính sách năm học {year}</source>
        <translation>Policy groups in school year {year}</translation>
    </message>
    <message>
        <source>Không vào thư, báo cáo chỉ có số đếm.</source>
        <translation>Not in letters; reports hold only counts.</translation>
    </message>
    <message>
        <source>Có thay đổi chưa lưu</source>
        <translation>Some changes are not saved yet</translation>
    </message>
</context>
<context>
    <name>ui.students.student_header</name>
    <message>
        <source>Dòng thời gian</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Sửa hồ sơ</source>
        <translation>Edit record</translation>
    </message>
    <message>
        <source>Thôi học, chuyển trường</source>
        <translation>Leave or change school</translation>
    </message>
    <message>
        <source>Nhận em học lại</source>
        <translation>Take student back</translation>
    </message>
    <message>
        <source>Lấy hồ sơ ra lại</source>
        <translation>Bring record back</translation>
    </message>
    <message>
        <source>Gộp hồ sơ trùng</source>
        <translation>Merge duplicate record</translation>
    </message>
    <message>
        <source>Xuất dữ liệu của em</source>
        <translation>Export what is held</translation>
    </message>
    <message>
        <source>Ẩn danh theo yêu cầu</source>
        <translation>Anonymise on request</translation>
    </message>
    <message>
        <source>Việc khác với hồ sơ của em</source>
        <translation>More actions for the student's record</translation>
    </message>
    <message>
        <source>Thư ({count})</source>
        <translation>Letters ({count})</translation>
    </message>
    <message>
        <source>{facts} · Hồ sơ đã cất ngày {day}</source>
        <translation>{facts} · Record archived on {day}</translation>
    </message>
</context>
<context>
    <name>ui.students.student_history</name>
    <message>
        <source>{deed}: {fields} ({who})</source>
        <translation>{deed}: {fields} ({who})</translation>
    </message>
    <message>
        <source>{deed} ({who})</source>
        <translation>{deed} ({who})</translation>
    </message>
    <message>
        <source>Từ khi nhập danh sách chưa ai sửa hồ sơ này.</source>
        <translation>Nobody has changed this record since it was imported.</translation>
    </message>
    <message>
        <source>Xem hết</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>ui.students.student_list</name>
    <message>
        <source>{count} em có “{typed}”</source>
        <translation>{count} students with “{typed}”</translation>
    </message>
    <message>
        <source>{count} em đang học</source>
        <translation>{count} students studying</translation>
    </message>
</context>
<context>
    <name>ui.students.student_list_view</name>
    <message>
        <source>Danh sách học sinh</source>
        <translation>List of students</translation>
    </message>
</context>
<context>
    <name>ui.students.student_move_panel</name>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Chọn một</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Ghi thôi học</source>
        <translation>Record leaving</translation>
    </message>
</context>
<context>
    <name>ui.students.student_parts</name>
    <message>
        <source>Các lần đổi hướng đi</source>
        <translation>Changes of pathway</translation>
    </message>
    <message>
        <source>Chưa ghi hướng đi nào.</source>
        <translation>No pathway recorded yet.</translation>
    </message>
    <message>
        <source>Giáo viên tư vấn đề nghị</source>
        <translation>Counsellor's recommendation</translation>
    </message>
    <message>
        <source>Chưa có thư nào gửi gia đình em.</source>
        <translation>No letter to the student's family yet.</translation>
    </message>
    <message>
        <source>Xem và in lại thư</source>
        <translation>View and print letters again</translation>
    </message>
    <message>
        <source>In thư mới</source>
        <translation>Print new letter</translation>
    </message>
    <message>
        <source>{count} thư đã phát</source>
        <translation>{count} letters issued</translation>
    </message>
</context>
<context>
    <name>ui.students.student_rights_panel</name>
    <message>
        <source>Kèm ghi chú riêng tư của thầy/cô</source>
        <translation>With your private notes</translation>
    </message>
    <message>
        <source>Ghi chú có thể chép lời người thứ ba. Chỉ kèm khi đã đọc lại; mỗi ghi chú được ghi vào nhật ký là đã mở.</source>
        <translation>Notes may hold what third persons said. Include them only after reading; each one is kept in the log as seen.</translation>
    </message>
    <message>
        <source>Chọn chỗ và xuất</source>
        <translation>Choose a place and export</translation>
    </message>
    <message>
        <source>Ẩn danh em</source>
        <translation>Anonymise</translation>
    </message>
    <message>
        <source>Hai tệp cho em và gia đình: PDF để đọc, JSON để lưu. Có mọi điều sổ đang giữ về em: hồ sơ, gia đình, các lớp, nguyện vọng, phiên tư vấn, thư, phiếu đồng ý và ai đã làm gì với hồ sơ. Tên tệp chỉ có mã {code}. Gia đình hỏi thì trả lời trong hai ngày làm việc.</source>
        <translation>Two files for the student and family: PDF to read, JSON to keep. They hold everything: record, family, classes, wishes, sessions, letters, consents, and who did what with the record. The files are named by the code {code} alone. A family that asks is answered within two working days.</translation>
    </message>
    <message>
        <source>Ẩn danh em theo yêu cầu</source>
        <translation>Anonymise on request of the family</translation>
    </message>
    <message>
        <source>Chọn thư mục để ghi hai tệp</source>
        <translation>Choose a folder for the two files</translation>
    </message>
    <message>
        <source>Đang xuất dữ liệu của em</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Đã xuất hai tệp vào {path}</source>
        <translation>Two files exported to {path}</translation>
    </message>
    <message>
        <source>Ẩn danh em? Việc này không hoàn tác được.</source>
        <translation>Anonymise this student? It cannot be undone.</translation>
    </message>
    <message>
        <source>Gõ mã {code} để làm</source>
        <translation>Type the code {code} to do it</translation>
    </message>
    <message>
        <source>Đã ẩn danh em. Bản sao lưu ngay trước đó vẫn còn tên.</source>
        <translation>Anonymised. The backup made just before still holds the name.</translation>
    </message>
    <message>
        <source>Chưa ẩn danh em: mã gõ chưa khớp</source>
        <translation>Name not taken off: the code typed is another</translation>
    </message>
</context>
<context>
    <name>ui.students.student_search</name>
    <message>
        <source>Xếp theo tên</source>
        <translation>Sort by name</translation>
    </message>
    <message>
        <source>Xếp theo lớp</source>
        <translation>Sort by class</translation>
    </message>
    <message>
        <source>Xếp theo STT</source>
        <translation>Sort by No.</translation>
    </message>
    <message>
        <source>Tìm trong danh sách học sinh</source>
        <translation>Find in the list of students</translation>
    </message>
    <message>
        <source>Xóa chữ đã gõ</source>
        <translation>Clear what was typed</translation>
    </message>
    <message>
        <source>Xem lại cả danh sách</source>
        <translation>View the whole list again</translation>
    </message>
</context>
<context>
    <name>ui.students.student_side</name>
    <message>
        <source>Chọn một em ở danh sách.</source>
        <translation>Choose a student in the list.</translation>
    </message>
    <message>
        <source>Đã lưu lúc {hour}</source>
        <translation>Saved at {hour}</translation>
    </message>
    <message>
        <source>Chưa có gì thay đổi.</source>
        <translation>No changes yet.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_story</name>
    <message>
        <source>Có ghi chú riêng tư. Bấm để xem</source>
        <translation>Has a private note. Click to view</translation>
    </message>
    <message>
        <source>Thông báo gửi gia đình</source>
        <translation>Notice to the family</translation>
    </message>
    <message>
        <source>Phiếu tư vấn hướng nghiệp</source>
        <translation>Career counselling slip</translation>
    </message>
    <message>
        <source>Vào danh sách lớp {name}</source>
        <translation>Listed in class {name}</translation>
    </message>
    <message>
        <source>Chuyển sang lớp {name}</source>
        <translation>Moved to class {name}</translation>
    </message>
    <message>
        <source>Lên lớp {name}</source>
        <translation>Went up to class {name}</translation>
    </message>
    <message>
        <source>Học lại lớp {name}</source>
        <translation>Repeats the year in class {name}</translation>
    </message>
    <message>
        <source>Chuyển đến, vào lớp {name}</source>
        <translation>Arrived, in class {name}</translation>
    </message>
    <message>
        <source>Tư vấn cá nhân</source>
        <translation>Individual counselling</translation>
    </message>
    <message>
        <source>Tư vấn nhóm</source>
        <translation>Group counselling</translation>
    </message>
    <message>
        <source>Tư vấn cả lớp</source>
        <translation>Whole-class counselling</translation>
    </message>
    <message>
        <source>Gặp phụ huynh</source>
        <translation>Meeting with parents</translation>
    </message>
    <message>
        <source>Gọi phụ huynh</source>
        <translation>Phone call with parents</translation>
    </message>
    <message>
        <source>Nguyện vọng: {wishes}.</source>
        <translation>Wishes: {wishes}.</translation>
    </message>
    <message>
        <source>Nguyện vọng {rank} đổi từ {before} sang {after}.</source>
        <translation>Wish {rank} changed from {before} to {after}.</translation>
    </message>
    <message>
        <source>Cùng lớp {name}, {count} em có mặt.</source>
        <translation>With class {name}, {count} students present.</translation>
    </message>
    <message>
        <source>Lớp {name} tham gia, em vắng mặt.</source>
        <translation>Class {name} took part, the student was absent.</translation>
    </message>
    <message>
        <source>Chưa ghi nguyện vọng nào.</source>
        <translation>No wish recorded yet.</translation>
    </message>
    <message>
        <source>Thêm nguyện vọng {rank}: {after}.</source>
        <translation>Wish {rank} added: {after}.</translation>
    </message>
    <message>
        <source>Bỏ nguyện vọng {rank}: {before}.</source>
        <translation>Wish {rank} removed: {before}.</translation>
    </message>
    <message>
        <source>Số {number}, đã phát.</source>
        <translation>No. {number}, issued.</translation>
    </message>
    <message>
        <source>Hoạt động: {name}</source>
        <translation>Activity: {name}</translation>
    </message>
    <message>
        <source>Gia đình: {view}.</source>
        <translation>Family: {view}.</translation>
    </message>
    <message>
        <source>Hướng đi: {state}</source>
        <translation>Pathway: {state}</translation>
    </message>
    <message>
        <source>Đã phát, chưa ghi số.</source>
        <translation>Issued, no number recorded yet.</translation>
    </message>
    <message>
        <source>Không còn học ở trường</source>
        <translation>No longer at the school</translation>
    </message>
</context>
<context>
    <name>ui.students.student_table</name>
    <message>
        <source>Giới</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Phiên gần nhất</source>
        <translation>Latest session</translation>
    </message>
</context>
<context>
    <name>ui.students.student_timeline</name>
    <message>
        <source>Ghi chú riêng tư sẽ tự đóng sau 30 giây.</source>
        <translation>The private note closes by itself after 30 seconds.</translation>
    </message>
    <message>
        <source>Đã mở ghi chú riêng tư.</source>
        <translation>Private note opened.</translation>
    </message>
    <message>
        <source>Chưa ghi gì về em.</source>
        <translation>Nothing recorded about the student yet.</translation>
    </message>
    <message>
        <source>Đã đóng ghi chú riêng tư.</source>
        <translation>Private note closed.</translation>
    </message>
</context>
<context>
    <name>ui.students.student_words</name>
    <message>
        <source>Gia đình đã đồng ý, còn thiếu phiếu của em.</source>
        <translation>The family agreed; the student's form is missing.</translation>
    </message>
    <message>
        <source>Em đã đồng ý, còn thiếu phiếu của gia đình.</source>
        <translation>The student agreed; the family's form is missing.</translation>
    </message>
    <message>
        <source>Em và gia đình đã đồng ý.</source>
        <translation>Student and family agreed.</translation>
    </message>
    <message>
        <source>Nội trú</source>
        <translation>Boarding</translation>
    </message>
    <message>
        <source>Bán trú</source>
        <translation>Semi-boarding</translation>
    </message>
    <message>
        <source>Đã rút đồng ý ngày {day}.</source>
        <translation>Consent withdrawn on {day}.</translation>
    </message>
    <message>
        <source>Mẫu {version}</source>
        <translation>Form {version}</translation>
    </message>
</context>
<context>
    <name>ui.students.students_page</name>
    <message>
        <source>{count} em đang học, {classes} lớp</source>
        <translation>{count} students studying, {classes} classes</translation>
    </message>
    <message>
        <source>Hồ sơ vừa sửa chưa lưu được. Phần đã gõ còn nguyên.</source>
        <translation>The record just edited is not saved yet. What you typed is still there.</translation>
    </message>
    <message>
        <source>Em đang mở</source>
        <translation>Open student</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Tìm trong danh sách</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>Từ ô tìm xuống danh sách</source>
        <translation>From the search field down to the list</translation>
    </message>
    <message>
        <source>Mở em đang chọn</source>
        <translation>Open the chosen student</translation>
    </message>
    <message>
        <source>Mở hoặc đóng ghi chú riêng tư của dòng đang chọn</source>
        <translation>Open or close the private note of the chosen row</translation>
    </message>
</context>
<context>
    <name>ui.system_lock</name>
    <message>
        <source>Sổ khóa cùng máy lúc {time}.</source>
        <translation>The notebook was locked with the computer at {time}.</translation>
    </message>
</context>
<context>
    <name>ui.today.appointment_deeds</name>
    <message>
        <source>{hour}, {day}</source>
        <translation>{hour}, {day}</translation>
    </message>
    <message>
        <source>Đã thêm buổi hẹn {when}</source>
        <translation>Appointment added: {when}</translation>
    </message>
    <message>
        <source>Đã đổi buổi hẹn</source>
        <translation>Appointment changed</translation>
    </message>
    <message>
        <source>Đã hủy buổi hẹn</source>
        <translation>Appointment cancelled</translation>
    </message>
</context>
<context>
    <name>ui.today.appointment_form</name>
    <message>
        <source>Hẹn với ai</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>Lưu buổi hẹn</source>
        <translation>Save appointment</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Em nào</source>
        <translation>Which student</translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Việc cần nói</source>
        <translation>What to talk about</translation>
    </message>
    <message>
        <source>Chọn ít nhất một em.</source>
        <translation>Choose at least one student.</translation>
    </message>
    <message>
        <source>Chọn lớp.</source>
        <translation>Choose a class.</translation>
    </message>
    <message>
        <source>Chọn ngày hẹn.</source>
        <translation>Choose the day of the appointment.</translation>
    </message>
</context>
<context>
    <name>ui.today.appointment_guests</name>
    <message>
        <source>Bỏ {student}</source>
        <translation>Remove {student}</translation>
    </message>
</context>
<context>
    <name>ui.today.appointment_line</name>
    <message>
        <source>Đã ghi · {minutes} phút</source>
        <translation>Recorded · {minutes} minutes</translation>
    </message>
    <message>
        <source>Ghi nhóm</source>
        <translation>Record group</translation>
    </message>
    <message>
        <source>Việc khác với buổi hẹn này</source>
        <translation>More actions for this appointment</translation>
    </message>
    <message>
        <source>Đổi buổi hẹn</source>
        <translation>Change appointment</translation>
    </message>
    <message>
        <source>Viết tiếp</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>ui.today.appointment_words</name>
    <message>
        <source>Chưa chọn em nào</source>
        <translation>No student chosen yet</translation>
    </message>
</context>
<context>
    <name>ui.today.appointments_card</name>
    <message>
        <source>Buổi hẹn {weekday} {day}</source>
        <translation>Appointments on {weekday} {day}</translation>
    </message>
    <message>
        <source>Buổi hẹn hôm nay</source>
        <translation>Today's appointments</translation>
    </message>
    <message>
        <source>Ngày trước</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>Ngày sau</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Về hôm nay</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>Hôm nay chưa có buổi hẹn.</source>
        <translation>No appointment today yet.</translation>
    </message>
    <message>
        <source>Ngày này chưa có buổi hẹn.</source>
        <translation>No appointment on this day yet.</translation>
    </message>
</context>
<context>
    <name>ui.today.drafts_card</name>
    <message>
        <source>Bản nháp chưa ghi xong</source>
        <translation>Unfinished drafts</translation>
    </message>
    <message>
        <source>Nội dung được ẩn ở trang này</source>
        <translation>The content is hidden on this page</translation>
    </message>
    <message>
        <source>Bản lưu {moment} còn nguyên</source>
        <translation>The copy saved {moment} is sound</translation>
    </message>
    <message>
        <source>Tự lưu {moment}</source>
        <translation>Saved by itself {moment}</translation>
    </message>
</context>
<context>
    <name>ui.today.due_card</name>
    <message>
        <source>Hạn {day}, còn {days} ngày</source>
        <translation>Due {day}, {days} days left</translation>
    </message>
    <message>
        <source>{count} buổi hẹn trước đây chưa ghi</source>
        <translation>{count} earlier appointments not recorded yet</translation>
    </message>
    <message>
        <source>Đã {days} ngày chưa sao lưu</source>
        <translation>No backup for {days} days</translation>
    </message>
    <message>
        <source>Khối {grade}, thiếu nơi đến thực tế</source>
        <translation>Grade {grade}, no actual destination yet</translation>
    </message>
    <message>
        <source>Sự cố dữ liệu cá nhân: chưa báo A05</source>
        <translation>Personal-data incident: A05 not told yet</translation>
    </message>
    <message>
        <source>{count} em đã hết thời hạn giữ hồ sơ</source>
        <translation>{count} students are past the time of keeping</translation>
    </message>
    <message>
        <source>Chưa có phiếu khôi phục</source>
        <translation>No recovery sheet yet</translation>
    </message>
    <message>
        <source>Chép một bản ra USB.</source>
        <translation>Make a copy on a USB stick.</translation>
    </message>
    <message>
        <source>Hạn {day}, quá {days} ngày</source>
        <translation>Was due {day}, {days} days ago</translation>
    </message>
    <message>
        <source>Hạn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Việc đến hạn</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>Gần nhất {day}</source>
        <translation>Latest {day}</translation>
    </message>
    <message>
        <source>Lần cuối {moment}</source>
        <translation>Last time {moment}</translation>
    </message>
    <message>
        <source>{count} em, hỏi lại sau khi có điểm</source>
        <translation>{count} students, ask again when the marks are out</translation>
    </message>
    <message>
        <source>Hạn {moment}</source>
        <translation>By {moment}</translation>
    </message>
    <message>
        <source>Xem lại rồi ẩn danh.</source>
        <translation>Look and anonymise.</translation>
    </message>
    <message>
        <source>Quên cụm mật khẩu mà không có phiếu thì không mở lại được sổ.</source>
        <translation>Without the sheet a forgotten passphrase leaves the notebook closed for ever.</translation>
    </message>
    <message>
        <source>Chưa có việc nào đến hạn.</source>
        <translation>Nothing due yet.</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Lập phiếu</source>
        <translation>Draw the sheet</translation>
    </message>
    <message>
        <source>Đã quá hạn {moment}</source>
        <translation>Overdue since {moment}</translation>
    </message>
</context>
<context>
    <name>ui.today.first_steps_card</name>
    <message>
        <source>Ba việc trong tuần đầu</source>
        <translation>Three tasks for the first week</translation>
    </message>
    <message>
        <source>{step}: đã xong</source>
        <translation>{step}: done</translation>
    </message>
    <message>
        <source>Danh sách học sinh từ Excel, như nhà trường vẫn dùng.</source>
        <translation>The list of students from Excel, just as the school uses it.</translation>
    </message>
    <message>
        <source>Thêm buổi hẹn đầu tiên</source>
        <translation>Add first appointment</translation>
    </message>
    <message>
        <source>Hẹn một em, một nhóm hoặc phụ huynh.</source>
        <translation>With a student, a group or a parent.</translation>
    </message>
    <message>
        <source>Một bản chép ra USB, phòng khi máy hỏng.</source>
        <translation>A copy on a USB stick, in case the computer breaks.</translation>
    </message>
</context>
<context>
    <name>ui.today.follow_ups_card</name>
    <message>
        <source>Xem cả {count} em</source>
        <translation>View all {count} students</translation>
    </message>
    <message>
        <source>Trễ 1 ngày</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>Trễ {days} ngày</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>Hẹn theo dõi lại tuần này</source>
        <translation>Follow-ups this week</translation>
    </message>
    <message>
        <source>Tuần này không có em nào cần gặp lại.</source>
        <translation>No student needs to be met again this week.</translation>
    </message>
    <message>
        <source>Hẹn gặp</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Đã hẹn {day}</source>
        <translation>Appointment {day}</translation>
    </message>
</context>
<context>
    <name>ui.today.progress_card</name>
    <message>
        <source>Khối {grade}, hướng đi sau {school}</source>
        <translation>Grade {grade}, pathways after {school}</translation>
    </message>
    <message>
        <source>còn {count} / {total}</source>
        <translation>{count} / {total} left</translation>
    </message>
    <message>
        <source>Em nào cũng đã có hướng đi</source>
        <translation>Every student has a pathway already</translation>
    </message>
    <message>
        <source>Lớp {class_name}, {words}</source>
        <translation>Class {class_name}, {words}</translation>
    </message>
    <message>
        <source>Bấm một lớp để mở bảng lớp</source>
        <translation>Click a class to open its board</translation>
    </message>
    <message>
        <source>Mở Hướng đi</source>
        <translation>Open Pathways</translation>
    </message>
    <message>
        <source>còn</source>
        <translation>left</translation>
    </message>
</context>
<context>
    <name>ui.today.today_deeds</name>
    <message>
        <source>Đã bỏ nháp</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>Đã xong việc hẹn theo dõi</source>
        <translation>Follow-up done</translation>
    </message>
    <message>
        <source>Đã xong: {name}</source>
        <translation>Done: {name}</translation>
    </message>
    <message>
        <source>Đã thêm hạn: {name}</source>
        <translation>Deadline added: {name}</translation>
    </message>
</context>
<context>
    <name>ui.today.today_page</name>
    <message>
        <source>Còn {count} buổi hẹn</source>
        <translation>{count} appointments left</translation>
    </message>
    <message>
        <source>Lưu buổi hẹn đang thêm</source>
        <translation>Save the appointment being added</translation>
    </message>
    <message>
        <source>Đóng phần thêm buổi hẹn</source>
        <translation>Close the new appointment</translation>
    </message>
    <message>
        <source>buổi kế lúc {hour}</source>
        <translation>next at {hour}</translation>
    </message>
</context>
<context>
    <name>ui.today.week_strip</name>
    <message>
        <source>{day}, {count} buổi hẹn</source>
        <translation>{day}, {count} appointments</translation>
    </message>
</context>
<context>
    <name>ui.trial</name>
    <message>
        <source>Trường thử: mọi người đều không có thật, và hôm nay là {day}.</source>
        <translation>Trial school: nobody in it is real, and today is {day}.</translation>
    </message>
</context>
<context>
    <name>ui.year_band</name>
    <message>
        <source>Năm học {year}, chỉ xem</source>
        <translation>School year {year}, view only</translation>
    </message>
    <message>
        <source>Về năm {year}</source>
        <translation>Back to {year}</translation>
    </message>
    <message>
        <source>Sổ sẽ khóa sau {seconds} giây. Chữ đã gõ được lưu. Bấm phím bất kỳ để ở lại.</source>
        <translation>The notebook locks in {seconds} seconds. What was typed is saved. Press any key to stay.</translation>
    </message>
</context>
</TS>
