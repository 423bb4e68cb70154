namespace VssId.Bot.Engine.Home;

/// <summary>Words that mean the same at every question, when they are the whole message.</summary>
public enum GlobalWord
{
    /// <summary>One step back: <c>0</c>, quay lại.</summary>
    Back,

    /// <summary>To the main menu: <c>00</c>, menu. The task stays open for 30 minutes.</summary>
    Menu,

    /// <summary>Give the task up: hủy.</summary>
    Cancel,

    /// <summary>Help with this question: trợ giúp.</summary>
    Help,
}
