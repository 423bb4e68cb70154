namespace VssId.Bot.Builder;

/// <summary>Something stored that knows which writing of it was read.</summary>
public interface IStoreItem
{
    /// <summary>Tag of the writing that was read: null or <c>*</c> overwrites, the empty text creates only, everything else must be the tag that stands in the store.</summary>
    string? ETag { get; set; }
}
