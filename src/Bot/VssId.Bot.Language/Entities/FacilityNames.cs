using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Words that names of places of treatment are made of, and names that many people know.</summary>
/// <remarks>Public facts, from general knowledge; the list only helps to find where a name ends, a name that is not in it is read as well.</remarks>
internal static class FacilityNames
{
    /// <summary>What a name begins with.</summary>
    public static PhraseBook<string> Heads { get; } = new(
    [
        .. Phrases.For("full", """
            bệnh viện|bv|b.viện|b.v|bvien|b viện|bviện|bịnh viện|nhà thương|phòng khám|p khám|p.khám|pkhám|pk|pkđk|pk đk|phòng mạch|trạm y tế|trạm xá|tyt|trung tâm y tế|ttyt|tt y tế|tt yt|trung tâm yt|bệnh xá|nhà hộ sinh|bvđk|bvdk|bvqt|bvtw|bvđktw|bvqy|bvnd|bvđh
            """),
        .. Phrases.For("short", "viện|hospital|clinic|bvđk tỉnh"),
    ]);

    /// <summary>Names that stand without a word for hospital after "khám ở", "nằm".</summary>
    public static PhraseBook<string> Bare { get; } = new(Phrases.For("", """
        bạch mai|chợ rẫy|chợ rẩy|từ dũ|từ vũ|từ dủ|việt đức|việt xô|vinmec|hùng vương|xanh pôn|saint paul|st paul|hữu nghị việt xô|việt tiệp|việt pháp|phụ sản trung ương|phụ sản hà nội|nhi trung ương|nhi đồng|nhi đồng 1|nhi đồng 2|nhi đồng 3|nhi đồng thành phố|
        quân y 175|quân y 103|quân y 108|quân y 354|quân y 105|quân y 110|quân y 121|115|108|175|103|354|198|199|19-8|19/8|30-4|30/4|nhân dân 115|nhân dân gia định|bình dân|thống nhất|ung bướu|da liễu|y dược|đại học y dược|đại học y|
        hoàn mỹ|tâm anh|hồng ngọc|thu cúc|medlatec|fv|columbia|city|tâm đức|pháp việt|bưu điện|nhiệt đới|bệnh nhiệt đới|truyền máu huyết học|chấn thương chỉnh hình|tai mũi họng|mắt trung ương|k tân triều|k tam hiệp|k quán sứ|hòe nhai|đống đa|
        thanh nhàn|e hà nội|nguyễn tri phương|nguyễn trãi|trưng vương|an bình|an sinh|triều an|vạn hạnh|gia an|xuyên á|nam sài gòn|sài gòn ito|phạm ngọc thạch|lê văn thịnh|lê lợi|hòa hảo|medic|medic hòa hảo|trung ương huế|c đà nẵng|
        gia định|hạnh phúc|mekong|mỹ đức|từ vũ|đức giang|xanh pon|bãi cháy|việt nam thụy điển|y học cổ truyền|hữu nghị|lão khoa|phổi trung ương|nội tiết|tim hà nội|tim tâm đức|viện tim|răng hàm mặt|vinmec times city|đức khang|vạn phúc|tân phú
        """));

    /// <summary>Names that stand after a word for hospital.</summary>
    public static PhraseBook<string> Known { get; } = new(Phrases.For("", """
        bạch mai|chợ rẫy|chợ rẩy|chợ rãy|từ dũ|từ dủ|từ vũ|việt đức|hữu nghị việt đức|việt xô|hữu nghị việt xô|hữu nghị|vinmec|vinmec times city|vinmec central park|hùng vương|xanh pôn|đa khoa xanh pôn|saint paul|st paul|việt tiệp|hữu nghị việt tiệp|việt pháp|pháp việt|
        nhân dân 115|nhân dân gia định|gia định|bình dân|thống nhất|trung ương quân đội 108|tw quân đội 108|trung ương huế|tw huế|c đà nẵng|đa khoa c|c|e|k|k tân triều|k tam hiệp|k quán sứ|k cơ sở tân triều|e hà nội|tâm anh|đa khoa tâm anh|hoàn mỹ|hồng ngọc|thu cúc|medlatec|fv|
        columbia asia|quốc tế city|city|tâm đức|tim tâm đức|tim hà nội|tim|bưu điện|nhiệt đới|nhiệt đới trung ương|bệnh nhiệt đới|bệnh nhiệt đới trung ương|truyền máu huyết học|huyết học truyền máu trung ương|chấn thương chỉnh hình|tai mũi họng|tai mũi họng trung ương|tai mũi họng sài gòn|
        răng hàm mặt|răng hàm mặt trung ương|mắt|mắt trung ương|mắt sài gòn|mắt hà nội|da liễu|da liễu trung ương|nội tiết|nội tiết trung ương|lão khoa|lão khoa trung ương|phổi|phổi trung ương|lao phổi|lao|tâm thần|tâm thần trung ương|ung bướu|u bướu|ung bướu hà nội|
        phụ sản|phụ sản trung ương|phụ sản hà nội|sản nhi|sản|sản phụ khoa|nhi|nhi trung ương|nhi đồng|nhi đồng 1|nhi đồng 2|nhi đồng 3|nhi đồng i|nhi đồng ii|nhi đồng thành phố|nhi hà nội|phụ sản nhi|từ sơn|
        y học cổ truyền|yhct|y học cổ truyền trung ương|châm cứu trung ương|châm cứu|y dược|đại học y dược|đh y dược|đại học y|đại học y hà nội|đh y hà nội|đại học quốc gia|y dược học dân tộc|phục hồi chức năng|chỉnh hình|điều dưỡng|phong da liễu|
        thanh nhàn|hòe nhai|đống đa|đức giang|hà đông|nông nghiệp|giao thông|giao thông vận tải|xây dựng|công an|bộ công an|dệt may|thể thao|đường sắt|than khoáng sản|bãi cháy|việt nam thụy điển|việt nam - thụy điển|việt nam cu ba|việt nam - cu ba|
        nguyễn tri phương|nguyễn trãi|nguyễn đình chiểu|trưng vương|an bình|an sinh|triều an|vạn hạnh|gia an 115|gia an|xuyên á|nam sài gòn|sài gòn ito|phạm ngọc thạch|lê văn thịnh|lê văn việt|lê lợi|thủ đức|tân phú|tân bình|bình tân|bình thạnh|gò vấp|củ chi|hóc môn|cần giờ|nhà bè|
        hòa hảo|medic|medic hòa hảo|hạnh phúc|mekong|mê kông|mỹ đức|phương châu|quốc tế phương châu|hồng đức|hồng hà|an việt|bảo sơn|vạn phúc|minh anh|quốc ánh|đức khang|shing mark|thánh mẫu|shis|hồng lạc|phương đông|việt mỹ|việt nhật|chợ lớn|á âu|âu cơ|
        đại học võ trường toản|trung tâm tiền giang|hoàn hảo|nam thăng long|bắc thăng long|sóc sơn|thạch thất|mê linh|sơn tây|vân đình|hồng bàng|kiến an|trẻ em|trẻ em hải phòng|giao thông vận tải hải phòng|ninh hải|thăng long
        """));

    /// <summary>Words of kind: they belong to a name, and make one with a place.</summary>
    public static PhraseBook<string> Kinds { get; } = new(Phrases.For("", """
        đa khoa|đk|chuyên khoa|quốc tế|trung ương|tw|trung tâm|nhân dân|nd|quân y|qy|quân dân y|quân đội|quân khu|hải quân|dã chiến|công lập|tư nhân|tư thục|công nghệ cao|kỹ thuật cao|chất lượng cao|sức khỏe|dân lập|đại học|đh|học viện|bệnh viện|viện|y tế|khoa
        """));

    /// <summary>Words that make a mention of one certain place: "bv đa khoa tỉnh".</summary>
    public static WordSet GeneralKind { get; } = new("đa đk");

    /// <summary>Administrative levels inside a name.</summary>
    public static PhraseBook<string> Levels { get; } = new(Phrases.For("", "tỉnh|huyện|quận|xã|phường|thị trấn|thị xã|thành phố|tp|tp.|q.|h.|p.|q|khu vực|kv|vùng|cơ sở|cs|chi nhánh|số|khu công nghiệp|kcn|đảo|đặc khu|liên xã"));

    /// <summary>Words that end a name.</summary>
    public static WordSet Stops { get; } = new("""
        nào gì đâu mấy sao hả ai bao nhiêu thế vậy z ở tại trong ngoài trên dưới gần xa từ đến tới vào vô về ra qua sang với và hoặc hay hoặc cùng của do theo để cho bằng hồi lúc khi hôm bữa ngày tháng năm tuần quý kỳ kì đợt lần giờ hết còn cuối đầu giữa sáng chiều trưa tối đêm đó này nọ kia ấy đây ni
        khám chữa điều trị có được là thì mà nhận bị đã đang sẽ chưa trả chi thanh toán xem coi không ko k hok hông hổng đi nằm nhập xuất đăng đóng hưởng dùng xài cấp làm mổ sinh đẻ cần muốn phải nên hỏi tìm kiếm tra cứu biết thấy nói gọi báo ghi hiện mở gửi nộp
        tôi em mình tui tao tớ con bạn anh chị bác cô chú ông bà mẹ má bố ba cháu e a c ad admin ạ nhé nha nhá nhỉ rồi r rùi vs hen nghe dạ vâng ơi luôn thôi nữa cũng nếu nhưng vì nên tại bảo bh bhyt bhxh thẻ tiền phí lịch sử sổ kết quả thông tin mã qr giấy địa chỉ số sđt sdt hạn
        khác tuyến gần nhất trái đúng công tư lớn nhỏ tốt chất uy tín cũ mới in at on from to of for near my which what where when how is are was were do does did can accept accepting accepts visit visits that the last this year month ntn trc hnay hqua j gi z dz á hỉ
        dc đc đx tốn hết viện tất cả các những mọi từng hằng hàng giùm dùm giúp xin lại nhà nơi thu nước bác sĩ bs người khoản chỗ hay mà thường mới đúng đắt rẻ tự chi trả hỗ trợ liên kết áp dụng ghi tên đầy riêng nhờ lên xuống chuyển tuyến vừa trước sau nay qua chứ nhưng tui bên cạnh cái kcb tham gia dịp suốt bấy kể tổng cộng kê toa thuốc nhiều ít khoảng chừng tầm quanh khắp toàn lấy quét
        """);

    /// <summary>What a number before it is counted in: then it does not belong to a name.</summary>
    public static WordSet Counted { get; } = new("lần tết âm ngày tháng năm tuần quý giờ h người đợt triệu tr k nghìn ngàn đồng tỷ phút năm bữa hôm t lượt đ vnd times days months years th thg tờ cái");

    /// <summary>What a number after it belongs to a name.</summary>
    public static WordSet Numbered { get; } = new("y qy dân nd đội quận q khu vực kv sở cs số phường p đồng chiến khoa viện bv bệnh hospital clinic khám pk liễu thôn");
}
