namespace VssId.Bot.Language.Numbers;

/// <summary>Kinds of numbers a citizen is known by.</summary>
public enum NumberKind
{
    /// <summary>Mã số BHXH: 10 digits.</summary>
    SocialInsurance,

    /// <summary>Số định danh cá nhân, số căn cước: 12 digits.</summary>
    Personal,

    /// <summary>Mã thẻ BHYT in the layout of 2015: two letters and 13 digits.</summary>
    Card,
}
